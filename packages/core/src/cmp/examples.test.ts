import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createBeckon } from '../create-beckon.ts'
import { createMemoryPlatform } from '../memory-platform.ts'
import { CMP_NAMES } from './load-cmp.ts'

const root = join(import.meta.dirname, '../../../..')
const page = readFileSync(join(root, 'docs/CMP.md'), 'utf8')
const examples = [...page.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code = '']) => code)

type Globals = Readonly<Record<string, unknown>>

const SOURCES: Readonly<Record<string, () => Promise<object>>> = {
  '@beckon/core': () => import('../index.ts'),
  '@beckon/core/cmp': () => import('./cmp.ts'),
  '@beckon/core/cmp/tcf': () => import('./tcf.ts'),
  '@beckon/core/cmp/klaro': () => import('./klaro.ts'),
  '@beckon/core/cmp/google-consent-mode': () => import('./google-consent-mode.ts'),
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

test('there are examples, and each runs', async () => {
  expect(examples).toHaveLength(4)
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

test('the page names every plugin that data-cmp can name, and no other', () => {
  const named = [...page.matchAll(/^\|[^|]*\|[^|]*\| `([a-z-]+)` +\|/gm)].map(([, name]) => name)
  const [heading, ...names] = named
  expect(heading).toBe('data-cmp')
  expect(names.sort()).toEqual(CMP_NAMES.filter((name) => name !== 'google').toSorted())
})

test('every entry the page names is exported', () => {
  const manifest = readFileSync(join(root, 'packages/core/package.json'), 'utf8')
  const exported = Object.keys(JSON.parse(manifest).exports)
  const named = [...page.matchAll(/\| `(cmp[a-z/-]*)` +\|$/gm)].map(([, name]) => `./${name}`)
  expect(named).toHaveLength(12)
  expect(exported).toEqual(expect.arrayContaining(named))
})
