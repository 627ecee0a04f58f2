import { expect, test } from 'vitest'
import { TooSoon } from '../shared/too-soon.ts'
import { createLimits, type Limits } from './create-limits.ts'
import { parseRates, STANDARD_RATES } from './rates.ts'

/** How many are let through before the first refusal, of a hundred. */
function count(limits: Limits, caller: (count: number) => Parameters<Limits['enter']>[1]): number {
  for (let taken = 0; taken < 100; taken++) {
    try {
      limits.enter('messages', caller(taken))
    } catch (error) {
      expect(error).toBeInstanceOf(TooSoon)
      expect(error).toMatchObject({ code: 'request/too-many', details: [{ path: 'retryAfter' }] })
      return taken
    }
  }
  return 100
}

const RATES = { 'messages.session': 3, 'messages.network': 10, 'messages.site': 30 }
const create = (): Limits => createLimits(RATES, () => 0)

test('counts each session, each network and each site by itself', () => {
  const limits = create()
  expect(count(limits, () => ({ session: 'a', address: '192.0.2.1', site: 's' }))).toBe(3)
  expect(count(limits, (n) => ({ session: `b${n}`, address: '192.0.2.1', site: 's' }))).toBe(7)
  expect(count(limits, (n) => ({ session: `c${n}`, address: `198.51.100.${n}`, site: 's' }))).toBe(
    20,
  )
  expect(count(limits, () => ({ session: 'd', address: '203.0.113.1', site: 't' }))).toBe(3)
})

test('what was refused costs nothing elsewhere', () => {
  const limits = create()
  for (let n = 0; n < 50; n++) count(limits, () => ({ session: 'a', site: 's' }))
  expect(count(limits, (n) => ({ session: `b${n}`, site: 's' }))).toBe(27)
})

test('takes the half of an IPv6 address that a customer has for one network', () => {
  const limits = create()
  expect(count(limits, (n) => ({ address: `2001:db8:1:2::${n + 1}` }))).toBe(10)
  expect(count(limits, () => ({ address: '2001:db8:1:2:ffff::9' }))).toBe(0)
  expect(count(limits, () => ({ address: '2001:db8:1:3::1' }))).toBe(10)
  expect(count(limits, (n) => ({ address: n % 2 ? '::ffff:192.0.2.9' : '192.0.2.9' }))).toBe(10)
})

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('takes %s for no network', (address) => {
  expect(count(create(), () => ({ address }))).toBe(100)
})

test('reads what the owner wrote, and says what was expected of what it cannot read', () => {
  expect(parseRates('off')).toEqual({})
  const rates = parseRates('sessions.network=600, messages.session=off')
  expect(rates).toMatchObject({
    'sessions.network': 600,
    'events.site': STANDARD_RATES['events.site'],
  })
  expect(
    count(
      createLimits(rates, () => 0),
      () => ({ session: 'a' }),
    ),
  ).toBe(100)
  for (const text of [
    '',
    'on',
    'sessions=3',
    'sessions.network=',
    'sessions.network=0',
    'sessions.network=many',
    '__proto__=3',
  ])
    expect(() => parseRates(text)).toThrow(/Expected off, or numbers such as sessions.network=600/)
})
