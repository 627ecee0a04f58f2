import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { installPackages } from './install-packages.ts'
import { provideEntry } from './provide-entry.ts'
import type { Subject } from './subject.ts'

/**
 * Bundles a script for the browser as a site would: minified, one classic script.
 *
 * @param root whose `node_modules` its imports are found in
 */
export async function bundleScript(entry: string, root: string): Promise<string> {
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
      lib: { entry: join(root, provided.name), name: 'benchSubject', formats: ['iife'] },
      rolldownOptions: { output: { minify: true } },
    },
  })) as Rolldown.RolldownOutput[]
  const chunk = result?.output[0]
  if (!chunk || result.output.length > 1) throw new Error('The bundle is not one file')
  return chunk.code
}

/** The script of a subject's page. */
export async function buildSubject({ name, packages, entry }: Subject): Promise<string> {
  const own = Object.keys(packages).length === 0
  const root = own ? join(import.meta.dirname, '../..') : await installPackages(name, packages)
  return bundleScript(entry, root)
}
