import type { Rolldown } from 'vite'

/** The store library counts in a global, for copies of it that share a page; ours is alone. */
export const keepGlobalsClean: Rolldown.Plugin = {
  name: 'keep-globals-clean',
  transform: (code) => code.replace('globalThis.nanostoresGlobal ||=', ''),
}

/**
 * Libraries can write HTML and find the global object by evaluating text; here neither ever happens,
 * and who searches an extension or a page for it finds nothing.
 */
export const dropSinks: Rolldown.Plugin = {
  name: 'drop-sinks',
  transform: (code) =>
    code
      .replace(/\w+\.innerHTML=\w+\.__html/, '0')
      .replace('Function("return this")()', 'globalThis'),
}
