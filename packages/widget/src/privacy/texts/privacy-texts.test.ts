import { expect, test } from 'vitest'
import { ar as arPanel } from '../../texts/ar.ts'
import { de as dePanel } from '../../texts/de.ts'
import { en as enPanel } from '../../texts/en.ts'
import { es as esPanel } from '../../texts/es.ts'
import { findGaps } from '../../texts/find-gaps.ts'
import { fr as frPanel } from '../../texts/fr.ts'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'

test.each([ar, de, es, fr])('$locale says all there is to say', (texts) => {
  expect(findGaps(texts, en)).toEqual([])
})

test.each([
  [en, enPanel],
  [ar, arPanel],
  [de, dePanel],
  [es, esPanel],
  [fr, frPanel],
])('$locale asks for consent in whole, and says where it is taken back', (texts, panel) => {
  expect(texts.locale).toBe(panel.locale)
  expect(texts.consentNotice).toContain(panel.privacy)
  expect(texts.thanks).toContain(panel.privacy)
  expect(texts.allow).not.toBe(texts.deny)
  expect(texts.privacyState(true)).not.toBe(texts.privacyState(false))
  // As a page draws it: no space that would be drawn as none.
  for (const text of [texts.consentNotice, texts.privacySwitch, texts.privacyState(true)])
    expect(text).toBe(text.trim().replace(/ {2,}|\n/g, ' '))
})
