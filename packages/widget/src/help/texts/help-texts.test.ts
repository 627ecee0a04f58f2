import { expect, test } from 'vitest'
import { findGaps } from '../../texts/find-gaps.ts'
import { LANGUAGES } from '../../texts/load-texts.ts'
import { helpWords } from '../help-words.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { pl } from './pl.ts'
import { ro } from './ro.ts'

test.each(Object.keys(LANGUAGES))('%s says all there is to say', async (language) => {
  const words = await helpWords.languages[language]?.()
  expect(words && findGaps(words, en)).toEqual([])
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
  expect([1, 3, 12, 22].map(pl.found)).toEqual([
    'Wyniki: 1 artykuł',
    'Wyniki: 3 artykuły',
    'Wyniki: 12 artykułów',
    'Wyniki: 22 artykuły',
  ])
  expect([1, 19, 20].map(ro.found)).toEqual([
    'Rezultate: 1 articol',
    'Rezultate: 19 articole',
    'Rezultate: 20 de articole',
  ])
})
