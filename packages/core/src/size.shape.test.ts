import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { SIZES } from './sizes.ts'

/** The entry and what it imports statically; what is only fetched when needed is not in it. */
async function bundleWhole(): Promise<string[]> {
  // Vite takes it from here alone, and a test runner has another.
  process.env['NODE_ENV'] = 'production'
  const [result] = (await build({
    root: join(import.meta.dirname, '..'),
    configFile: false,
    logLevel: 'warn',
    resolve: { conditions: ['@beckon/source', 'module', 'browser', 'default'] },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(import.meta.dirname, 'index.ts'), formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  })) as Rolldown.RolldownOutput[]
  const chunks = result?.output.filter((file) => file.type === 'chunk') ?? []
  const entries = chunks.filter(({ isEntry }) => isEntry)
  const needed = new Set(entries.flatMap(({ fileName, imports }) => [fileName, ...imports]))
  return chunks.filter(({ fileName }) => needed.has(fileName)).map(({ code }) => code)
}

function measure(code: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  return brotliCompressSync(code, { params }).length
}

test('imported whole it is as small as it was', async () => {
  const chunks = await bundleWhole()
  expect(chunks.join()).toContain('/v1/batch')
  expect(chunks.map(measure).reduce((sum, size) => sum + size)).toBeLessThanOrEqual(SIZES.whole)
})
