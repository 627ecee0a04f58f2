import { expect, test } from 'vitest'
import { encodeBatch, takeBatch } from './batch.ts'

const event = (id: string, bytes = 10) => ({ id, bytes, json: `{"messageId":"${id}"}` })

test('takes the oldest events that fit', () => {
  const events = [event('a', 400), event('b', 400), event('c', 400)]
  expect(takeBatch(events, 1400).map(({ id }) => id)).toEqual(['a', 'b'])
  expect(takeBatch(events, 100)).toEqual([])
})

test('takes fifty at most', () => {
  const events = Array.from({ length: 60 }, (_, i) => event(`${i}`))
  expect(takeBatch(events, 60_000)).toHaveLength(50)
})

test('writes the body of a batch', () => {
  expect(JSON.parse(encodeBatch([event('a'), event('b')], 'pk_"1', 0))).toEqual({
    writeKey: 'pk_"1',
    sentAt: '1970-01-01T00:00:00.000Z',
    batch: [{ messageId: 'a' }, { messageId: 'b' }],
  })
})
