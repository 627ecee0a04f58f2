import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as core from '@beckon/core'
import { expect, test, vi } from 'vitest'
import * as tracking from './index.ts'

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
const examples = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code = '']) => code)
const PACKAGES: Readonly<Record<string, object>> = {
  '@beckon/core': core,
  '@beckon/tracking': tracking,
}

test.each(examples)('example %# runs', async (code) => {
  const names: Record<string, unknown> = {}
  const body = code.replace(
    /import \{([^}]*)\} from '([^']+)'\n/g,
    (_, list: string, from: string) => {
      for (const name of list.split(',').map((each) => each.trim())) {
        const value = (PACKAGES[from] as Record<string, unknown> | undefined)?.[name]
        if (value === undefined) throw new Error(`${from} has no ${name}`)
        names[name] = value
      }
      return ''
    },
  )
  const log = vi.spyOn(console, 'log').mockReturnValue()
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor
  await AsyncFunction(...Object.keys(names), body)(...Object.values(names))
  log.mockRestore()
})

test('names every option', () => {
  const source = ['observers', 'tracking-options'].map((name) =>
    readFileSync(join(import.meta.dirname, `${name}.ts`), 'utf8'),
  )
  const options = [...source.join('').matchAll(/^ {2}(\w+)\?: .*\| undefined$/gm)].map(
    ([, name]) => name,
  )
  const listed = [...readme.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name)
  expect(listed.sort()).toEqual(options.sort())
})
