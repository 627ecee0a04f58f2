import { expect, test } from 'vitest'
import { encodeBatch, takeBatch } from './batch.ts'

const event = (id: string, bytes = 10) => ({ key: id, id, bytes, json: `{"messageId":"${id}"}` })

test('takes the oldest events that fit', () => {
  const events = [event('a', 400), event('b', 400), event('c', 400)]
  expect(takeBatch(events, { events: 50, bytes: 1400 }).map(({ id }) => id)).toEqual(['a', 'b'])
  expect(takeBatch(events, { events: 50, bytes: 100 })).toEqual([])
})

test('takes no more than there is room for', () => {
  const events = Array.from({ length: 60 }, (_, i) => event(`${i}`))
  expect(takeBatch(events, { events: 50, bytes: 60_000 })).toHaveLength(50)
})

test('writes the body of a batch', () => {
  const sentAt = '1970-01-01T00:00:00.000Z'
  const envelope = { writeKey: 'pk_"1', sentAt, identity: undefined }
  expect(JSON.parse(encodeBatch([event('a'), event('b')], envelope))).toEqual({
    writeKey: 'pk_"1',
    sentAt,
    batch: [{ messageId: 'a' }, { messageId: 'b' }],
  })
})
