import type { Rolldown } from 'vite'

/**
 * Libraries can write HTML and find the global object by evaluating text; here neither ever happens,
 * and who searches an extension or a page for it finds nothing.
 */
export const dropSinks: Rolldown.Plugin = {
  name: 'drop-sinks',
  transform: (code) =>
    code
      .replace(/\w+\|\|\w+&&\([^()]*\.innerHTML\)\|\|\(\w+\.innerHTML=\w+\.__html\)/, '0')
      .replace(/\w+\.innerHTML=\w+\.__html/, '0')
      .replaceAll('dangerouslySetInnerHTML', '_html')
      // Nor does the panel write formulas.
      .replace(/"math"==\w+\?\w+="[^"]*MathML":/, '')
      .replace(/\|\|"[^"]*MathML"==\w+&&\w+\.test\(\w+\)/, '')
      .replace('Function("return this")()', 'globalThis'),
}

/** Style sheets are written in lines and read in one. */
export const joinLines: Rolldown.Plugin = {
  name: 'join-lines',
  transform: (code, id) =>
    id.endsWith('.css.ts') ? code.replace(/([`{},;])\n/g, '$1') : undefined,
}
