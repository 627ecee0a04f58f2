import { expect, test } from 'vitest'
import { findGaps } from '../../texts/find-gaps.ts'
import { LANGUAGES } from '../../texts/load-texts.ts'
import { challengeWords } from '../challenge-words.ts'
import { en } from './en.ts'

test.each(Object.keys(LANGUAGES))('%s says all there is to say', async (language) => {
  const words = await challengeWords.languages[language]?.()
  expect(words && findGaps(words, en)).toEqual([])
})
