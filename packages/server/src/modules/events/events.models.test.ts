import { LIMITS } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { correctTime, mergeItem, readEvent, readWriteKey, toAnswer } from './events.models.ts'

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

test('answers for an id no object has by nature', () => {
  const answer = toAnswer([{ index: 0, messageId: '__proto__', verdict: 'ok' }])
  expect(Object.keys(answer.results)).toEqual(['__proto__'])
})
