import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CMP_NAMES } from './cmp/load-cmp.ts'
import { createBeckon } from './create-beckon.ts'
import { createMemoryPlatform } from './memory-platform.ts'

const root = join(import.meta.dirname, '../../..')
const read = (page: string): string => readFileSync(join(root, page), 'utf8')
const cmpPage = read('docs/CMP.md')

const listExamples = (page: string): string[] =>
  [...read(page).matchAll(/```js\n([\s\S]*?)```/g)].map(([, code = '']) => code)

type Globals = Readonly<Record<string, unknown>>

const SOURCES: Readonly<Record<string, () => Promise<object>>> = {
  '@beckon/core': () => import('./index.ts'),
  '@beckon/core/cmp': () => import('./cmp/cmp.ts'),
  '@beckon/core/cmp/tcf': () => import('./cmp/tcf.ts'),
  '@beckon/core/cmp/klaro': () => import('./cmp/klaro.ts'),
  '@beckon/core/cmp/google-consent-mode': () => import('./cmp/google-consent-mode.ts'),
  '@beckon/core/cookie-storage': () => import('./cookie-storage/cookie-storage.ts'),
  '@beckon/core/keep-cookie': () => import('./cookie-storage/keep-cookie.ts'),
  '@beckon/core/linker': () => import('./linker/linker.ts'),
}

const load = (name: string): Promise<object> => {
  const source = SOURCES[name]
  if (!source) throw new Error(`the examples import ${name}, which is not known here`)
  return source()
}

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
  ...parts: string[]
) => (...values: unknown[]) => Promise<void>

/** Runs an example as it is written, its imports taken from the sources. */
async function run(code: string, globals: Globals): Promise<void> {
  const body = code.replace(/^import (\{.*\}) from '(.*)'$/gm, "const $1 = await load('$2')")
  expect(body).not.toMatch(/^import /m)
  await new AsyncFunction('load', ...Object.keys(globals), body)(load, ...Object.values(globals))
}

const ours = () =>
  createBeckon({ site: 'pk_test', host: 'https://x.example', platform: createMemoryPlatform() })

test.each([
  ['docs/CMP.md', 4],
  ['docs/DOMAINS.md', 3],
])('each example of %s runs, and there are %i', async (page, count) => {
  const examples = listExamples(page)
  expect(examples).toHaveLength(count)
  for (const code of examples) {
    const beckon = ours()
    const failures: string[] = []
    beckon.on('error', ({ error }) => failures.push(error.message))
    const globals: Globals = code.includes('const beckon') ? {} : { beckon, banner: {} }
    await run(code, globals)
    await Promise.resolve()
    expect(failures).toEqual([])
    await beckon.destroy()
  }
})

test('the page on consent systems names every plugin that data-cmp can name, and no other', () => {
  const named = [...cmpPage.matchAll(/^\|[^|]*\|[^|]*\| `([a-z-]+)` +\|/gm)].map(([, name]) => name)
  const [heading, ...names] = named
  expect(heading).toBe('data-cmp')
  expect(names.sort()).toEqual(CMP_NAMES.filter((name) => name !== 'google').toSorted())
})

test('every entry that page names is exported', () => {
  const manifest = read('packages/core/package.json')
  const exported = Object.keys(JSON.parse(manifest).exports)
  const named = [...cmpPage.matchAll(/\| `(cmp[a-z/-]*)` +\|$/gm)].map(([, name]) => `./${name}`)
  expect(named).toHaveLength(12)
  expect(exported).toEqual(expect.arrayContaining(named))
})
