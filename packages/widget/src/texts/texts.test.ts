import { expect, test } from 'vitest'
import { de } from './de.ts'
import { en } from './en.ts'
import { formatDay } from './format-time.ts'
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

test('each language says what to do about the same errors', () => {
  expect(Object.keys(de.errors)).toEqual(Object.keys(en.errors))
})

test('finds a language by its tag and falls back on English', async () => {
  expect((await loadTexts('de-AT')).send).toBe('Senden')
  expect((await loadTexts('de-AT')).locale).toBe('de-AT')
  expect(await loadTexts('xx')).toBe(en)
})

test('names near days by word and others by date', () => {
  const now = new Date(2026, 0, 2, 1).getTime()
  expect(formatDay(new Date(2026, 0, 2, 0, 30).toISOString(), 'en', now)).toBe('Today')
  expect(formatDay(new Date(2026, 0, 1, 23).toISOString(), 'en', now)).toBe('Yesterday')
  expect(formatDay(new Date(2025, 11, 24).toISOString(), 'en', now)).toBe('December 24, 2025')
})
