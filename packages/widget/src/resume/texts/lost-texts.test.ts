import { expect, test } from 'vitest'
import { findGaps } from '../../texts/find-gaps.ts'
import { LANGUAGES as ALL } from '../../texts/load-texts.ts'
import { LANGUAGES } from '../load-lost-words.ts'
import { en } from './en.ts'

test.each(Object.keys(ALL))('%s says all there is to say', async (language) => {
  const words = await LANGUAGES[language]?.()
  expect(words && findGaps(words, en)).toEqual([])
})
