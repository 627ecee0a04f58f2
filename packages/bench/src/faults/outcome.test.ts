import { expect, test } from 'vitest'
import type { Exchange } from '../collector/exchange.ts'
import { countOutcome, listBreaches, type Outcome } from './outcome.ts'

const ids = ['a', 'b', 'c']

function receive(sent: readonly string[], also: Partial<Exchange> = {}): Exchange {
  const body = Buffer.alloc(0)
  const rest = { at: 0, path: '/v1/batch', headers: {}, early: false, taken: true }
  return { ...rest, method: 'POST', body, ids: sent, ...also }
}

const good: Outcome = {
  subject: 'beckon',
  scenario: 'A',
  seed: 1,
  events: 3,
  lost: 0,
  untracked: 0,
  doubled: 0,
  repeated: 0,
  requests: 1,
  early: 0,
  preflights: 0,
  queued: 0,
  unbalanced: 0,
  seconds: 1,
  problems: [],
}

test('an event that only refused requests held is lost', () => {
  const exchanges = [receive(['a', 'b']), receive(['c'], { taken: false })]
  expect(countOutcome({ ids, exchanges, stored: undefined })).toMatchObject({
    lost: 1,
    doubled: null,
    requests: 2,
  })
})

test('where there is a store it decides what is lost, whatever was sent', () => {
  const counts = countOutcome({ ids, exchanges: [receive(ids)], stored: ['a', 'b', 'b'] })
  expect(counts).toMatchObject({ lost: 1, doubled: 1, repeated: 0 })
})

test('an event the server took twice is repeated, and doubled only if it is stored twice', () => {
  const counts = countOutcome({ ids, exchanges: [receive(ids), receive(['a'])], stored: ids })
  expect(counts).toMatchObject({ lost: 0, doubled: 0, repeated: 1 })
})

test('preflights and early requests are counted', () => {
  const exchanges = [
    receive([], { method: 'OPTIONS' }),
    receive(ids, { early: true, taken: false }),
  ]
  expect(countOutcome({ ids, exchanges, stored: [] })).toMatchObject({ early: 1, preflights: 1 })
})

test('all is well only if nothing is lost, left out, doubled, early, asked for, left or too often sent', () => {
  expect(listBreaches(good)).toEqual([])
  const bad = {
    ...{ lost: 1, untracked: 1, doubled: 1, early: 1, preflights: 1, queued: 1, requests: 3 },
    unbalanced: 1,
  }
  for (const [name, value] of Object.entries(bad))
    expect(listBreaches({ ...good, [name]: value }), name).toHaveLength(1)
  expect(listBreaches({ ...good, scenario: 'E', requests: 3 })).toEqual([])
  expect(listBreaches({ ...good, doubled: null })).toHaveLength(1)
})
