import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SIZES } from './sizes.ts'

const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8')

const format = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

test('the README tells today’s sizes', () => {
  const cells = [...readme.matchAll(/\| ([\d.]+ kB) *\|/g)].map((match) => match[1])
  const { script, granted, later, opened, offered, written } = SIZES
  expect(cells).toEqual([script, granted, later, opened, offered, written].map(format))
})
