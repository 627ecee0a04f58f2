import { LIMITS } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { cutRows, readText } from './conversations.models.ts'
import type { MessageRow } from './conversations.types.ts'

test('takes a text as it is, up to its limit', () => {
  expect(readText('  hi ')).toBe('  hi ')
  expect(readText('half \ud83d of 👍')).toBe('half \ufffd of 👍')
  expect(readText('x'.repeat(LIMITS.messageText))).toHaveLength(LIMITS.messageText)
})

test('refuses a text of nothing, or too much of it', () => {
  for (const text of ['', ' ', '\n\t\u00a0\u3000']) expect(() => readText(text)).toThrow('text')
  for (const text of ['\u200b\u200d', '\0', '\ufeff ', '\u3164', '\ud800']) {
    expect(() => readText(text)).toThrow('text')
  }
  expect(readText('👩‍👩‍👧')).toBe('👩‍👩‍👧')
  expect(() => readText('x'.repeat(LIMITS.messageText + 1))).toThrow('too long')
})

const row = (seq: number): MessageRow => ({
  id: `${seq}`,
  site_id: 's',
  conversation_id: 'c',
  case_id: 'k',
  seq,
  client_id: `${seq}`,
  author_kind: 'visitor',
  author_id: null,
  author_name: null,
  content: null,
  reply_to: null,
  reply_values: null,
  via: null,
  text: 'x',
  created_at: 'now',
  late: null,
})

test('drops the extra row at the end of the direction asked', () => {
  const rows = [row(4), row(5), row(6)]
  const seqs = (range: object) => cutRows(rows, { limit: 2, ...range }).kept.map(({ seq }) => seq)
  expect(seqs({ after: 3 })).toEqual([4, 5])
  expect(seqs({})).toEqual([5, 6])
  expect(seqs({ before: 7 })).toEqual([5, 6])
  expect(cutRows(rows, { limit: 2 }).more).toBe(true)
  expect(cutRows(rows, { limit: 3 })).toEqual({ kept: rows, more: false })
})
