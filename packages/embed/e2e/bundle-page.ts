import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'

/** Bundles a script of these tests with the packages from their sources, as a site would: name -> code. */
async function bundle(entry: string): Promise<ReadonlyMap<string, string>> {
  const root = join(import.meta.dirname, '..')
  const [result] = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: { conditions: ['@beckon/source', 'module', 'browser', 'default'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: { page: join(root, 'e2e', entry) }, formats: ['es'] },
      rolldownOptions: {
        // Libraries for servers and browsers alike carry marks of which is which.
        onwarn: () => {},
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })) as Rolldown.RolldownOutput[]
  const chunks = result?.output.filter((file) => file.type === 'chunk') ?? []
  return new Map(chunks.map(({ fileName, code }) => [fileName, code]))
}

/** Serves a bundled script to a page as `/own/page.js`. */
export async function serveBundle(page: Page, entry: string): Promise<void> {
  const files = await bundle(entry)
  await page.route('**/own/*.js', (route) => {
    const body = files.get(route.request().url().split('/').at(-1) ?? '')
    return body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ body, contentType: 'text/javascript' })
  })
}
