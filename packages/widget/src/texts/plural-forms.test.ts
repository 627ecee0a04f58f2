import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

interface Counted {
  where: string
  locale: string
  forms: string[]
}

/** Every text with a number in it, of every part of the widget. */
function listCounted(): Counted[] {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => /texts\/[\w-]+\.ts$/.test(file) && !/(\.test|\/plural)\.ts$/.test(file))
    .flatMap((file) => {
      const source = readFileSync(join(ROOT, file), 'utf8')
      const found = source.matchAll(/plural\(\s*'([\w-]+)',\s*\{([^}]*)\}/g)
      return [...found].map(([, locale = '', forms = '']) => ({
        where: file,
        locale,
        forms: [...forms.matchAll(/(\w+): ['"`]/g)].map(([, form = '']) => form),
      }))
    })
}

/** Numbers of messages, people and days: whole, not many, and never none. */
const COUNTS = Array.from({ length: 200 }, (_, count) => count + 1)

test('each text with a number in it has all forms that its language counts in, and no other', () => {
  const counted = listCounted()
  expect(counted.length).toBeGreaterThan(50)
  const faults = counted.flatMap(({ where, locale, forms }) => {
    const rules = new Intl.PluralRules(locale)
    const needed = new Set([...COUNTS.map((count) => rules.select(count)), 'other'])
    const known: readonly string[] = rules.resolvedOptions().pluralCategories
    return [
      ...[...needed].filter((form) => !forms.includes(form)).map((form) => `${where}: no ${form}`),
      ...forms.filter((form) => !known.includes(form)).map((form) => `${where}: ${form}`),
    ]
  })
  expect(faults).toEqual([])
})
