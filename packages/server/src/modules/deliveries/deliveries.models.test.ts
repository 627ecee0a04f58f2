import { expect, test } from 'vitest'
import { decide } from './deliveries.models.ts'
import type { GateInputs, Reach } from './deliveries.types.ts'

const NOW = '2026-06-01T12:00:00.000Z'
const reach: Reach = { address: 'kim@example.com', consent: 'granted', since: NOW }
const reply = { purpose: 'reply', reach } as const
const advert = { purpose: 'marketing', reach } as const

const inputs: GateInputs = {
  now: NOW,
  consent: 'granted',
  asksForProof: false,
  suppressed: null,
  isDuplicate: false,
  isRead: false,
  isOnline: false,
  goesOn: false,
  seenAt: '2026-06-01T11:00:00.000Z',
  looks: 0,
  othersUntil: null,
  sentToday: 0,
  cap: 3,
  toAddressToday: 0,
  addressCap: 50,
  zone: 'Europe/Berlin',
  away: 60_000,
}

const held = (reason: string) => ({ verdict: 'held', reason })
const later = (at: string) => ({ verdict: 'wait', until: Date.parse(at) })

test('lets an answer through to who chose it and is gone', () => {
  expect(decide(reply, inputs)).toEqual({ verdict: 'send' })
})

test.each([
  ['the address is suppressed', { suppressed: 'bounced' }, 'suppressed'],
  ['nobody chose it', { consent: 'none' }, 'no-consent'],
  ['it was withdrawn', { consent: 'withdrawn' }, 'no-consent'],
  ['it was denied', { consent: 'denied' }, 'no-consent'],
  ['nobody proved the address', { consent: 'pending' }, 'unconfirmed'],
  ['it was read', { isRead: true }, 'read'],
  ['it was sent before', { isDuplicate: true }, 'duplicate'],
  ['there were enough today', { sentToday: 3 }, 'cap'],
  ['the address had enough today', { toAddressToday: 50 }, 'cap'],
  ['the count is unknown', { sentToday: Number.NaN }, 'cap'],
] as const)('holds it back where %s', (_, change, reason) => {
  expect(decide(reply, { ...inputs, ...change })).toEqual(held(reason))
})

test('holds back what nobody can be reached with', () => {
  expect(decide({ purpose: 'reply', reach: undefined }, inputs)).toEqual(held('unreachable'))
})

test('lets only the question for a proof go to an address without one, and never to a suppressed one', () => {
  const asking = { ...inputs, consent: 'pending', asksForProof: true } as const
  expect(decide({ purpose: 'transactional', reach }, asking)).toEqual({ verdict: 'send' })
  const gone = { ...asking, suppressed: 'unsubscribed' }
  expect(decide({ purpose: 'transactional', reach }, gone)).toEqual(held('suppressed'))
})

test('waits for who is here or was just now, but not for ever', () => {
  const here = { ...inputs, isOnline: true }
  expect(decide(reply, here)).toEqual(later('2026-06-01T12:01:00.000Z'))
  const justLeft = { ...inputs, seenAt: '2026-06-01T11:59:40.000Z' }
  expect(decide(reply, justLeft)).toEqual(later('2026-06-01T12:00:40.000Z'))
  expect(decide(reply, { ...here, looks: 5 })).toEqual({ verdict: 'send' })
  expect(decide({ purpose: 'transactional', reach }, here)).toEqual({ verdict: 'send' })
})

test('waits for nobody who wrote where the answer goes', () => {
  const there = { ...inputs, isOnline: true, seenAt: inputs.now, goesOn: true }
  expect(decide(reply, there)).toEqual({ verdict: 'send' })
  expect(decide(reply, { ...there, isRead: true })).toEqual(held('read'))
})

test('lets advertising rest at night, by the clocks of who gets it, and answers not', () => {
  const night = { ...inputs, now: '2026-06-01T19:30:00.000Z', seenAt: null }
  expect(decide(advert, night)).toEqual(later('2026-06-02T06:00:00.000Z'))
  expect(decide(reply, night)).toEqual({ verdict: 'send' })
  expect(decide(advert, { ...night, zone: 'America/New_York' })).toEqual({ verdict: 'send' })
  expect(decide(advert, { ...night, zone: null })).toEqual(held('zone-unknown'))
})

test('does not wait for who was seen by a clock that has been put back since', () => {
  const soon = { ...inputs, seenAt: '2026-06-01T12:00:02.000Z' }
  expect(decide(reply, soon)).toEqual(later('2026-06-01T12:01:02.000Z'))
  const ahead = { ...inputs, seenAt: '2026-06-01T13:00:00.000Z' }
  expect(decide(reply, ahead)).toEqual({ verdict: 'send' })
})
