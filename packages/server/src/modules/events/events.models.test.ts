import { type EventMessage, LIMITS } from '@beckon/protocol'
import { expect, test } from 'vitest'
import {
  correctTime,
  countSharedBytes,
  mergeItem,
  readEvent,
  readWriteKey,
  toAnswer,
  toEventRow,
  toStoredEvent,
} from './events.models.ts'

const at = (seconds: number) => new Date(seconds * 1000).toISOString()
const track = { type: 'track', anonymousId: 'a', event: 'E' } as const

test('takes the sender’s clock error out of a time', () => {
  const event = { ...track, timestamp: at(5000), sentAt: at(5060) }
  expect(correctTime(event, 1_000_000)).toBe(at(940))
  expect(correctTime({ ...track, originalTimestamp: at(5000), sentAt: at(5060) }, 1_000_000)).toBe(
    at(940),
  )
})

test('believes a time alone, and uses the arrival where there is none', () => {
  expect(correctTime({ ...track, timestamp: at(5) }, 1_000_000)).toBe(at(5))
  expect(correctTime({ ...track, sentAt: at(5) }, 1_000_000)).toBe(at(1000))
  const absurd = { ...track, timestamp: '+275760-09-13T00:00:00.000Z' }
  expect(correctTime(absurd, 1_000_000)).toBe(at(1000))
})

test('lays what a batch says under what an event says', () => {
  const batch = { batch: [], sentAt: at(9), context: { a: 1, b: 1 }, integrations: { All: true } }
  expect(mergeItem({ context: { b: 2 }, sentAt: at(1) }, batch)).toEqual({
    context: { a: 1, b: 2 },
    integrations: { All: true },
    sentAt: at(1),
  })
  expect(mergeItem('nonsense', batch)).toBe('nonsense')
})

test('lets nothing happen after it was received', () => {
  expect(correctTime({ ...track, timestamp: '9999-12-30T00:00:00Z' }, 1_000_000)).toBe(at(1000))
  const wrong = { ...track, timestamp: at(5060), sentAt: at(5000) }
  expect(correctTime(wrong, 1_000_000)).toBe(at(1000))
})

test('counts what a batch says of all events for each of them', () => {
  const context = { x: 'x'.repeat(1000) }
  const batch = (count: number) => ({ batch: Array(count).fill(track), context })
  const [one, ten] = [countSharedBytes(batch(1)), countSharedBytes(batch(10))]
  expect(one).toBeGreaterThan(1000)
  expect(ten).toBe(one * 10)
})

test('keeps each member an event may have', () => {
  const event = {
    ...track,
    messageId: 'm',
    userId: 'u',
    category: 'c',
    groupId: 'g',
    previousId: 'p',
    properties: JSON.parse('{"constructor":1,"__proto__":2}'),
    integrations: { All: false },
  }
  const site = { id: 's', name: '', color: null, country: 'GB', created_at: at(0) }
  const store = (keyKind: 'sk' | 'pk', value: EventMessage & { messageId: string }) =>
    toStoredEvent(toEventRow({ index: 0, site, keyKind, event: value }, 1_000_000))
  expect(store('sk', event)).toEqual({
    ...event,
    verified: true,
    traits: {},
    context: {},
    timestamp: at(1000),
    receivedAt: at(1000),
  })
  expect(store('pk', { ...track, messageId: 'm' })).toMatchObject({
    verified: false,
    category: null,
    groupId: null,
    previousId: null,
    integrations: {},
  })
})

test('measures an event with all that lies under it', () => {
  const context = { x: 'x'.repeat(LIMITS.eventBytes) }
  expect(() => readEvent(mergeItem(track, { batch: [], context }))).toThrow('32 kB')
  expect(readEvent({ ...track, properties: { x: 'é'.repeat(10_000) } })).toMatchObject(track)
  expect(() => readEvent({ ...track, properties: { x: 'é'.repeat(17_000) } })).toThrow('32 kB')
})

test('names an event that has no name of its own', () => {
  expect(readEvent(track).messageId).toMatch(/^[0-9a-f-]{36}$/)
  expect(readEvent({ ...track, messageId: 'mine' }).messageId).toBe('mine')
})

test('finds the key Segment’s libraries put into an event', () => {
  expect(readWriteKey({ writeKey: 'src_1' })).toBe('src_1')
  for (const item of [{}, { writeKey: 7 }, null, 'x', [1]]) {
    expect(readWriteKey(item)).toBeUndefined()
  }
})

test('calls an id taken that was sent twice and taken once', () => {
  const ok = { index: 0, messageId: 'm', verdict: 'ok' } as const
  const drop = { index: 1, messageId: 'm', verdict: 'drop', code: 'event/invalid' } as const
  expect(toAnswer([ok, drop]).results).toEqual({ m: 'ok' })
  expect(toAnswer([drop, ok])).toMatchObject({ results: { m: 'ok' }, errors: [{ index: 1 }] })
})

test('answers for an id no object has by nature', () => {
  const answer = toAnswer([{ index: 0, messageId: '__proto__', verdict: 'ok' }])
  expect(Object.keys(answer.results)).toEqual(['__proto__'])
})
