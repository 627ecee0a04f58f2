import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { expect, test } from 'vitest'

/** What none may exceed, whatever is in it. */
const LIMIT = 800

/** Bytes of each entry with all that is fetched with it, in brotli 11, as they are today. */
const SIZES = {
  cmp: 345,
  tcf: 786,
  gpp: 788,
  /** What those two fetch where no system is on the page yet. */
  'iab-late': 501,
  'follow-consent-mode': 677,
  'google-consent-mode': 560,
  onetrust: 592,
  cookiebot: 565,
  usercentrics: 775,
  didomi: 631,
  klaro: 663,
  'vanilla-cookieconsent': 578,
  osano: 640,
  shopify: 534,
  '../linker/linker': 784,
  /** What that one fetches once there is somebody to hand over. */
  '../linker/decorate': 496,
  '../cookie-storage/cookie-storage': 706,
  '../cookie-storage/keep-cookie': 597,
} as const

async function bundle(name: string): Promise<Rolldown.OutputChunk[]> {
  const [result] = (await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { conditions: ['@beckon/source', 'module', 'browser', 'default'] },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(import.meta.dirname, `${name}.ts`), formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  })) as Rolldown.RolldownOutput[]
  return (result?.output ?? []).flatMap((file) => (file.type === 'chunk' ? [file] : []))
}

/** A chunk and what it imports statically, which a browser fetches with it. */
function collect(
  chunks: readonly Rolldown.OutputChunk[],
  chunk: Rolldown.OutputChunk | undefined,
): Rolldown.OutputChunk[] {
  if (!chunk) return []
  const imported = chunks.filter(({ fileName }) => chunk.imports.includes(fileName))
  return [chunk, ...imported.flatMap((other) => collect(chunks, other))]
}

test.each(Object.entries(SIZES))('%s alone is %i bytes at most', async (name, size) => {
  expect(size).toBeLessThanOrEqual(LIMIT)
  const chunks = await bundle(name)
  const fetched = collect(
    chunks,
    chunks.find(({ isEntry }) => isEntry),
  )
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  const bytes = fetched.map(({ code }) => brotliCompressSync(code, { params }).length)
  expect(bytes.length).toBeGreaterThan(0)
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(size)
})

test('takes nothing from the rest but types, so that the chunk every page loads stays whole', () => {
  const shipped = readdirSync(import.meta.dirname).filter(
    (file) => !/\.test\.ts$|^memory-/.test(file),
  )
  expect(shipped.length).toBeGreaterThan(20)
  const taken = shipped.flatMap((file) => {
    const text = readFileSync(join(import.meta.dirname, file), 'utf8')
    const imports = [...text.matchAll(/^import (?!type )[^;]*? from '([^']+)'/gm)]
    return imports.filter(([, from = '']) => !from.startsWith('./')).map(([line]) => line)
  })
  expect(taken).toEqual([])
})
