import { expect, test } from 'vitest'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { findGaps } from './find-gaps.ts'
import { formatDay } from './format-time.ts'
import { fr } from './fr.ts'
import { loadTexts } from './load-texts.ts'

/** Screen readers, voice control and tests address these by name; no other control may share it. */
test('no control of the chat but the three is named Send, Close or Message', () => {
  const { send, close, composer, requestCall, ...others } = en
  expect([send, close, composer, requestCall]).toEqual([
    'Send',
    'Close',
    'Message',
    'Request a call',
  ])
  const controls = [others.back, others.earlier, others.latest, others.retry, others.startAnew]
  for (const name of [
    ...controls,
    others.privacy,
    others.allow,
    others.deny,
    others.privacySwitch,
  ]) {
    expect(name).not.toMatch(/send|close|message/i)
  }
})

const OTHERS = [ar, de, es, fr]

test.each(OTHERS)('$locale says all there is to say, in words of its own', (texts) => {
  expect(findGaps(texts, en)).toEqual([])
})

test.each([en, ...OTHERS])(
  '$locale asks for consent in whole, and says where it is taken back',
  (texts) => {
    expect(texts.consentNotice).toContain(texts.privacy)
    expect(texts.thanks).toContain(texts.privacy)
    expect(texts.allow).not.toBe(texts.deny)
    expect(texts.privacyState(true)).not.toBe(texts.privacyState(false))
    // As a page draws it: no space that would be drawn as none.
    for (const text of [texts.consentNotice, texts.privacySwitch, texts.privacyState(true)])
      expect(text).toBe(text.trim().replace(/ {2,}|\n/g, ' '))
  },
)

test('finds a language by its tag and falls back on English', async () => {
  expect((await loadTexts('de-AT')).send).toBe('Senden')
  expect((await loadTexts('de-AT')).locale).toBe('de-AT')
  for (const locale of ['ar-EG', 'es-419', 'fr-CA'])
    expect(await loadTexts(locale)).toMatchObject({
      locale,
      dir: locale === 'ar-EG' ? 'rtl' : 'ltr',
    })
  expect(await loadTexts('xx')).toBe(en)
})

test('names near days by word and others by date', () => {
  const now = new Date(2026, 0, 2, 1).getTime()
  expect(formatDay(new Date(2026, 0, 2, 0, 30).toISOString(), 'en', now)).toBe('Today')
  expect(formatDay(new Date(2026, 0, 1, 23).toISOString(), 'en', now)).toBe('Yesterday')
  expect(formatDay(new Date(2025, 11, 24).toISOString(), 'en', now)).toBe('December 24, 2025')
})
