import { expect, test } from 'vitest'
import { findGaps } from '../../texts/find-gaps.ts'
import { LANGUAGES } from '../../texts/load-texts.ts'
import { messengerWords } from '../messenger-words.ts'
import { en } from './en.ts'

test.each(Object.keys(LANGUAGES))('%s says all there is to say', async (language) => {
  const words = await messengerWords.languages[language]?.()
  expect(words && findGaps(words, en)).toEqual([])
})
