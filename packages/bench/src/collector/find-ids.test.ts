import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createEventId, findEventIds } from './find-ids.ts'

const ids = [createEventId('abcdefgh', 1), createEventId('abcdefgh', 49)]
const json = JSON.stringify({ batch: ids.map((bid) => ({ properties: { bid } })) })
const base64 = Buffer.from(json).toString('base64')

test.each([
  ['JSON', Buffer.from(json)],
  ['gzip', gzipSync(json)],
  ['a form', Buffer.from(`data=${encodeURIComponent(json)}`)],
  ['base64', Buffer.from(base64)],
  ['base64 in a form', Buffer.from(`data=${encodeURIComponent(base64)}`)],
])('ids are found in %s', (_name, body) => {
  expect(findEventIds(body)).toEqual(ids)
})

test('ids are found in a query, and each as often as it is there', () => {
  expect(findEventIds(Buffer.alloc(0), `a=${ids[0]}&b=${ids[0]}`)).toEqual([ids[0], ids[0]])
})

test('a body without any has none', () => {
  expect(findEventIds(Buffer.from([0x1f, 0x8b, 0, 1]))).toEqual([])
})
