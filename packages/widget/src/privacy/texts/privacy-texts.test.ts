import { expect, test } from 'vitest'
import { en as enPanel } from '../../texts/en.ts'
import { findGaps } from '../../texts/find-gaps.ts'
import { LANGUAGES } from '../../texts/load-texts.ts'
import { privacyWords } from '../privacy-words.ts'
import { en } from './en.ts'
import type { PrivacyTexts } from './privacy-texts.ts'

async function loadWords(language: string): Promise<PrivacyTexts> {
  const words = await (language === 'en' ? en : privacyWords.languages[language]?.())
  if (!words) throw new Error(`Nothing is said in ${language}`)
  return words
}

test.each(Object.keys(LANGUAGES))('%s says all there is to say', async (language) => {
  expect(findGaps(await loadWords(language), en)).toEqual([])
})

const PANELS = { en: async () => ({ texts: enPanel }), ...LANGUAGES }

test.each(Object.entries(PANELS))(
  '%s asks for consent in whole, and says where it is taken back',
  async (language, loadPanel) => {
    const [texts, { texts: panel }] = await Promise.all([loadWords(language), loadPanel()])
    expect(texts.locale).toBe(panel.locale)
    expect(texts.consentNotice).toContain(panel.privacy)
    expect(texts.thanks).toContain(panel.privacy)
    expect(texts.allow).not.toBe(texts.deny)
    expect(texts.privacyState(true)).not.toBe(texts.privacyState(false))
    // It is a question in the signs of the language.
    expect(texts.consentNotice.match(/[?\uff1f\u061f\u037e;]|ไหม/)).not.toBeNull()
    // As a page draws it: no space that would be drawn as none.
    for (const text of [texts.consentNotice, texts.privacySwitch, texts.privacyState(true)])
      expect(text).toBe(text.trim().replace(/ {2,}|\n/g, ' '))
  },
)
