import { expect, test } from 'vitest'
import { createLink, isLinkValid } from './links.models.ts'

const file = { siteId: 'site-1', id: 'file-1' }
const now = Date.UTC(2026, 10, 26, 12, 3)
const MINUTE = 60_000

function partsOf(link: string): { until: string; signature: string } {
  const { searchParams } = new URL(link, 'http://gateway')
  return {
    until: searchParams.get('until') ?? '',
    signature: searchParams.get('signature') ?? '',
  }
}

test('a link opens its file for five minutes at least and ten at most', () => {
  const link = partsOf(createLink('secret', file, { now }))
  expect(isLinkValid('secret', file, { ...link, now: now + 5 * MINUTE })).toBe(true)
  expect(isLinkValid('secret', file, { ...link, now: now + 10 * MINUTE })).toBe(false)
})

test('a link stays the same for some minutes, so that a browser may keep what it got', () => {
  const link = createLink('secret', file, { now })
  expect(createLink('secret', file, { now: now + MINUTE })).toBe(link)
  expect(createLink('secret', file, { now: now + 6 * MINUTE })).not.toBe(link)
})

test('a link opens nothing else, and nobody makes one or makes it last longer', () => {
  const link = partsOf(createLink('secret', file, { now }))
  const fits = (change: object, other = file, secret = 'secret') =>
    isLinkValid(secret, other, { ...link, now, ...change })
  expect(fits({})).toBe(true)
  expect(fits({}, { ...file, id: 'file-2' })).toBe(false)
  expect(fits({}, { ...file, siteId: 'site-2' })).toBe(false)
  expect(fits({}, file, 'another secret')).toBe(false)
  expect(fits({ until: String(Number(link.until) + 1) })).toBe(false)
  expect(fits({ until: '1e99' })).toBe(false)
  expect(fits({ until: '' })).toBe(false)
  expect(fits({ signature: '' })).toBe(false)
  expect(fits({ signature: `${link.signature}AAAA` })).toBe(false)
  expect(fits({ signature: `A${link.signature.slice(1, -1)}A` })).toBe(false)
})
