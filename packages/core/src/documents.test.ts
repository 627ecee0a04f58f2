import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listDue } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { createBeckon } from './create-beckon.ts'
import { createTransportPair } from './transport-pair.ts'

const DOCUMENTS = join(import.meta.dirname, '../../../docs')

function readExamples(page: string): string[] {
  const text = readFileSync(join(DOCUMENTS, page), 'utf8')
  return Array.from(text.matchAll(/```js\n([\s\S]*?)```/g), ([, code = '']) => code)
}

/** A line `expression // → JSON` says what the expression is. */
function toAssertions(code: string): string {
  return code.replace(/^(.+?) \/\/ → (.+)$/gm, ';check($1, $2);')
}

async function run(code: string): Promise<number> {
  const { platform, gateway } = createTransportPair()
  let checks = 0
  const check = (value: unknown, expected: unknown): void => {
    checks++
    expect(JSON.parse(JSON.stringify(value ?? null))).toEqual(expected)
  }
  const scope = { createBeckon, listDue, platform, gateway, check }
  const body = `return (async () => {${toAssertions(code)}})()`
  await new Function(...Object.keys(scope), body)(...Object.values(scope))
  return checks
}

const examples = ['EVENTS.md', 'PRIVACY.md'].flatMap((page) =>
  readExamples(page).map((code, index) => [index + 1, page, code] as const),
)

test('there are examples', () => {
  expect(examples.length).toBeGreaterThan(7)
})

test.each(examples)('example %i of %s does what it says', async (_index, _page, code) => {
  expect(await run(code)).toBeGreaterThan(0)
})
