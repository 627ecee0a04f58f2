import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { UserConfig } from 'vite'

type Exports = Record<string, string | { '@beckon/source': string }>

/** The source file behind each entry of a package's `exports`, by its name in `dist`. */
function readEntries(directory: string): Record<string, string> {
  const manifest = readFileSync(join(directory, 'package.json'), 'utf8')
  const { exports } = JSON.parse(manifest) as { exports: Exports }
  const sources = Object.values(exports).flatMap((entry) =>
    typeof entry === 'string' ? [] : [entry['@beckon/source']],
  )
  return Object.fromEntries(
    sources.map((source) => [source.replace(/^\.\/src\/|\.tsx?$/g, ''), join(directory, source)]),
  )
}

/**
 * The build of every npm package: its `exports` as ES modules in `dist`, with shared chunks,
 * nothing bundled that is a dependency, not minified so that a user's bundler and eyes can read it.
 */
export function library(directory: string): UserConfig {
  return {
    root: directory,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      minify: false,
      sourcemap: true,
      lib: { entry: readEntries(directory), formats: ['es'] },
      rolldownOptions: { external: (id) => !id.startsWith('.') && !id.startsWith('/') },
    },
  }
}
