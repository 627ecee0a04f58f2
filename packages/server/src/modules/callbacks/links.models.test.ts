import { expect, test } from 'vitest'
import { isStale, readLink, signLink } from './links.models.ts'

test('knows its own links, and no others', () => {
  const link = signLink('secret', 'call-1')
  expect(readLink('secret', link)).toBe('call-1')
  expect(readLink('another', link)).toBeUndefined()
  expect(readLink('secret', link.replace('call-1', 'call-2'))).toBeUndefined()
  for (const forged of ['', 'call-1', 'call-1.', `${link}x`, link.slice(0, -1), '.', 'é.é']) {
    expect(readLink('secret', forged), forged).toBeUndefined()
  }
})

test('a link ends a month after its call, or after that was asked for', () => {
  const row = { call_at: '2026-06-01T00:00:00.000Z', created_at: '2026-01-01T00:00:00.000Z' }
  expect(isStale(row, Date.parse('2026-06-30T23:00:00Z'))).toBe(false)
  expect(isStale(row, Date.parse('2026-07-02T00:00:00Z'))).toBe(true)
  expect(isStale({ ...row, call_at: null }, Date.parse('2026-02-02T00:00:00Z'))).toBe(true)
})
