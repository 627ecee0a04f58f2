import { expect, test } from 'vitest'
import { en as privacyWords } from '../privacy/texts/en.ts'
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
    ...[privacyWords.allow, privacyWords.deny, privacyWords.privacySwitch],
  ]) {
    expect(name).not.toMatch(/send|close|message/i)
  }
})

const OTHERS = [ar, de, es, fr]

test.each(OTHERS)('$locale says all there is to say, in words of its own', (texts) => {
  expect(findGaps(texts, en)).toEqual([])
})

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
