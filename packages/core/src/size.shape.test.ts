import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { SIZE_LIMITS, SIZES } from './sizes.ts'

interface Bundled {
  /** The entry and what it imports statically. */
  whole: string[]
  /** That, and what is only fetched once it is needed. */
  everything: string[]
}

async function bundleWhole(): Promise<Bundled> {
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
      rolldownOptions: {
        // As in the build of a site, whose entry exports nothing anybody counts on.
        preserveEntrySignatures: 'allow-extension',
        // What chunks are called is the site's matter; hashes would make each figure one of several.
        output: { minify: true, chunkFileNames: '[name].js' },
      },
    },
  })) as Rolldown.RolldownOutput[]
  const chunks = result?.output.filter((file) => file.type === 'chunk') ?? []
  const entries = chunks.filter(({ isEntry }) => isEntry)
  const needed = new Set(entries.flatMap(({ fileName, imports }) => [fileName, ...imports]))
  const pick = (list: typeof chunks): string[] => list.map(({ code }) => code)
  const whole = pick(chunks.filter(({ fileName }) => needed.has(fileName)))
  return { whole, everything: pick(chunks) }
}

function measure(codes: readonly string[]): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  const sizes = codes.map((code) => brotliCompressSync(code, { params }).length)
  return sizes.reduce((sum, size) => sum + size)
}

test('imported whole it is as small as it was, and so is all that it fetches later', async () => {
  const { whole, everything } = await bundleWhole()
  for (const route of ['/v1/consent', '/v1/batch'])
    expect(everything.join().includes(route)).toBe(true)
  expect(SIZES.whole).toBeLessThanOrEqual(SIZE_LIMITS.whole)
  expect(measure(whole)).toBeLessThanOrEqual(SIZES.whole)
  expect(measure(everything)).toBeLessThanOrEqual(SIZES.everything)
})
