import { expect, test } from 'vitest'
import { findGaps } from '../../texts/find-gaps.ts'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'

test.each(Object.entries({ ar, de, es, fr }))('%s says all there is to say', (_, texts) => {
  expect(findGaps(texts, en)).toEqual([])
})

test('counts as each language does', () => {
  expect([0, 1, 2].map(en.found)).toEqual([
    '0 articles found',
    '1 article found',
    '2 articles found',
  ])
  const counted = [1, 2, 3, 11].map(ar.found)
  expect(new Set(counted).size).toBe(4)
  expect(counted[2]).toContain('مقالات')
})
