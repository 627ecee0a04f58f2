import { expect, test } from 'vitest'
import { findGaps } from '../../texts/find-gaps.ts'
import { LANGUAGES as PANEL } from '../../texts/load-texts.ts'
import { LANGUAGES } from '../load-words.ts'
import { en } from './en.ts'

test.each(Object.entries(PANEL))('%s says all there is to say', async (language, loadPanel) => {
  const words = await LANGUAGES[language]?.()
  expect(words && findGaps(words, en)).toEqual([])
  const { locale, dir } = (await loadPanel()).texts
  expect(words).toMatchObject({ locale, dir })
})
