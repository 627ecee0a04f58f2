import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { installPackages } from './install-packages.ts'
import { provideEntry } from './provide-entry.ts'
import type { Subject } from './subject.ts'

/** Its files by name: the page loads `main.js`, which fetches the others where it needs them. */
export type Bundle = ReadonlyMap<string, string>

interface Bundling {
  entry: string
  /** Whose `node_modules` its imports are found in. */
  root: string
  /** `es` in as many files as its imports ask for, `iife` as one script that holds them all. */
  format: 'es' | 'iife'
}

/** Bundles and minifies as a site would. */
export async function bundle({ entry, root, format }: Bundling): Promise<Bundle> {
  // Vite takes it from here alone, and a test runner has another.
  process.env['NODE_ENV'] = 'production'
  const provided = provideEntry(entry)
  const [result] = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@beckon/source', 'module', 'browser', 'default'] },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    plugins: [provided],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, provided.name), name: 'benchSubject', formats: [format] },
      rolldownOptions: {
        // As in the build of a site, whose entry exports nothing anybody counts on.
        preserveEntrySignatures: 'allow-extension',
        // What chunks are called is the site's matter; hashes would make each figure one of several.
        output: { minify: true, entryFileNames: 'main.js', chunkFileNames: '[name].js' },
      },
    },
  })) as Rolldown.RolldownOutput[]
  const chunks = result?.output.filter((file) => file.type === 'chunk') ?? []
  return new Map(chunks.map(({ fileName, code }) => [fileName, code]))
}

/** The files of a subject's page. */
export async function buildSubject(
  { name, packages, entry }: Subject,
  format: Bundling['format'],
): Promise<Bundle> {
  const own = Object.keys(packages).length === 0
  const root = own ? join(import.meta.dirname, '../..') : await installPackages(name, packages)
  return bundle({ entry, root, format })
}
