import { expect, test } from 'vitest'
import { en as privacyWords } from '../privacy/texts/en.ts'
import { en } from './en.ts'
import { findGaps } from './find-gaps.ts'
import { formatDay } from './format-date.ts'
import { LANGUAGES, loadTexts } from './load-texts.ts'
import { readLanguage } from './read-language.ts'

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

test('thirty languages and more are spoken, each by those who ask for it', async () => {
  expect(Object.keys(LANGUAGES).length).toBeGreaterThanOrEqual(30)
  for (const language of Object.keys(LANGUAGES)) expect(readLanguage(language)).toBe(language)
})

test.each(Object.entries(LANGUAGES))(
  '%s says all there is to say, in words of its own',
  async (language, load) => {
    const { texts } = await load()
    expect(findGaps(texts, en)).toEqual([])
    expect(readLanguage(texts.locale)).toBe(language)
    expect(texts.dir).toBe(['ar', 'fa', 'he'].includes(language) ? 'rtl' : 'ltr')
  },
)

test.each(Object.entries(LANGUAGES))(
  '%s keeps what runs the other way in its place',
  async (_, load) => {
    const { dir, invitation, typing, awayUntil } = (await load()).texts
    if (dir === 'ltr') return
    for (const say of [invitation, typing, awayUntil])
      expect(say('Ada')).toContain('\u2068Ada\u2069')
  },
)

test('finds a language by its tag and falls back on English', async () => {
  expect((await loadTexts('de-AT')).send).toBe('Senden')
  expect((await loadTexts('de-AT')).locale).toBe('de-AT')
  for (const locale of ['ar-EG', 'es-419', 'fr-CA', 'pt-BR', 'zh-HK'])
    expect(await loadTexts(locale)).toMatchObject({
      locale,
      dir: locale === 'ar-EG' ? 'rtl' : 'ltr',
    })
  expect((await loadTexts('no')).send).toBe('Send')
  expect((await loadTexts('de_AT.UTF-8')).locale).toBe('de')
  expect(await loadTexts('xx')).toBe(en)
  expect(await loadTexts('?')).toEqual(en)
})

test('names near days by word and others by date', () => {
  const now = new Date(2026, 0, 2, 1).getTime()
  expect(formatDay(new Date(2026, 0, 2, 0, 30).toISOString(), 'en', now)).toBe('Today')
  expect(formatDay(new Date(2026, 0, 1, 23).toISOString(), 'en', now)).toBe('Yesterday')
  expect(formatDay(new Date(2025, 11, 24).toISOString(), 'en', now)).toBe('December 24, 2025')
})
