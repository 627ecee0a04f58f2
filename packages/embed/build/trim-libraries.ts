import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Rolldown } from 'vite'
import { NANOSTORES } from './nanostores-cuts.ts'
import { PREACT } from './preact-cuts.ts'
import type { Cut, Trimming } from './trimming.ts'

const { resolve } = createRequire(join(import.meta.dirname, '../../widget/package.json'))

/** Comments on a line of their own would have to be told in a cut that goes across them. */
const COMMENTS = /^\s*\/\/.*\n/gm

function cut(code: string, [from, to, instead = '']: Cut): string {
  const start = code.indexOf(from)
  const end = code.indexOf(to, start + from.length)
  if (start < 0 || end < 0) throw new Error(`The library no longer says: ${from}`)
  return code.slice(0, start) + instead + code.slice(end + to.length)
}

function trim(name: string, { sources, cuts, constants }: Trimming): Rolldown.Plugin {
  const home = join(dirname(resolve(name)), name === 'preact' ? '..' : '.')
  return {
    name: `trim-${name}`,
    resolveId: {
      order: 'pre',
      handler: (source) => (sources[source] ? join(home, sources[source]) : undefined),
    },
    transform(code, id) {
      if (!id.startsWith(home)) return undefined
      const cutsHere = cuts[id.slice(home.length + 1)] ?? []
      const rest = cutsHere.reduce(cut, code.replace(COMMENTS, ''))
      return constants.reduce((text, [pattern, value]) => text.replace(pattern, value), rest)
    },
  }
}

/**
 * Leaves out of the libraries of the panel what the panel never does, which no bundler can know. What is cut
 * is told in the library's own words, so that a version that says it otherwise fails the build, not the page.
 */
export const trimLibraries: readonly Rolldown.Plugin[] = [
  trim('preact', PREACT),
  trim('nanostores', NANOSTORES),
]
