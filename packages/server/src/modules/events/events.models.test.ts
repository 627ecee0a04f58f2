import { type EventMessage, LIMITS } from '@beckon/protocol'
import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import {
  countSharedBytes,
  countSpareBytes,
  mergeItem,
  readEvent,
  readWriteKey,
  toEventRow,
  toStoredEvent,
} from './events.models.ts'

const at = (seconds: number) => new Date(seconds * 1000).toISOString()
const track = { type: 'track', anonymousId: 'a', event: 'E' } as const

test('lays what a batch says under what an event says', () => {
  const batch = { batch: [], sentAt: at(9), context: { a: 1, b: 1 }, integrations: { All: true } }
  expect(mergeItem({ context: { b: 2 }, sentAt: at(1) }, batch)).toEqual({
    context: { a: 1, b: 2 },
    integrations: { All: true },
    sentAt: at(1),
  })
  expect(readEvent({ ...track, sentAt: at(1) }, batch.sentAt).sentAt).toBe(at(9))
  expect(readEvent({ ...track, sentAt: at(1) }).sentAt).toBe(at(1))
  expect(mergeItem('nonsense', batch)).toBe('nonsense')
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
  const times = { happened_at: at(900), received_at: at(1000) }
  const site = { id: 's', name: '', color: null, country: 'GB', created_at: at(0) }
  const store = (keyKind: 'sk' | 'pk', value: EventMessage & { messageId: string }) =>
    toStoredEvent(toEventRow({ index: 0, site, keyKind, event: value }, times))
  const context = { ip: '203.0.113.7', locale: 'de', sequence: 7 }
  expect(store('sk', { ...event, context, timestamp: at(5), sentAt: at(6) })).toEqual({
    ...event,
    verified: true,
    traits: {},
    context,
    timestamp: at(900),
    originalTimestamp: at(5),
    sentAt: at(6),
    receivedAt: at(1000),
  })
  expect(store('pk', { ...event, context }).context).toEqual({ locale: 'de', sequence: 7 })
  expect(store('pk', { ...track, messageId: 'm' })).toMatchObject({
    verified: false,
    category: null,
    groupId: null,
    previousId: null,
    integrations: {},
    originalTimestamp: null,
    sentAt: null,
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

test('measures in bytes of UTF-8, to the byte and in any script', () => {
  const withText = (text: string) => ({ ...track, properties: { text } })
  const measure = (event: object) => Buffer.byteLength(JSON.stringify(event))
  const letters = array(constantFrom('a', 'é', '漢', '👍', '\n', '"', '\ud800'), { maxLength: 50 })
  assert(
    property(letters, (some) => {
      const start = some.join('')
      const full = start + 'x'.repeat(LIMITS.eventBytes - measure(withText(start)))
      expect(readEvent(withText(full))).toMatchObject(track)
      expect(() => readEvent(withText(`${full}x`))).toThrow('32 kB')
      const batch = [withText(full), withText(`${full}x`), withText(start)]
      expect(countSpareBytes({ batch })).toBe(LIMITS.eventBytes + 1)
    }),
  )
})
