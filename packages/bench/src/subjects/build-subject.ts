import { join } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'
import { installPackages } from './install-packages.ts'
import type { Subject } from './subject.ts'

const ENTRY = 'bench-entry.js'

/** The entry is a text that counts as a file of the root, so its imports are found from there. */
function provideEntry(text: string): Plugin {
  const isEntry = (id: string): boolean => id.endsWith(ENTRY)
  return {
    name: ENTRY,
    resolveId: (id) => (isEntry(id) ? id : undefined),
    load: (id) => (isEntry(id) ? text : undefined),
  }
}

/**
 * Bundles a script for the browser as a site would: minified, one classic script.
 *
 * @param root whose `node_modules` its imports are found in
 */
export async function bundleScript(entry: string, root: string): Promise<string> {
  // Vite takes it from here alone, and a test runner has another.
  process.env['NODE_ENV'] = 'production'
  const [result] = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@beckon/source', 'module', 'browser', 'default'] },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    plugins: [provideEntry(entry)],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, ENTRY), name: 'benchSubject', formats: ['iife'] },
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
