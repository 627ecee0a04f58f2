import { BeckonError } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { readWait } from './read-wait.ts'

const refusal = (message: string): BeckonError =>
  new BeckonError('server/unavailable', '', [
    { path: 'id', message: '7' },
    { path: 'retryAfter', message },
  ])

test.each([
  ['20', 20_000],
  ['Wait 42 seconds', 42_000],
  ['99999999999', 300_000],
  ['soon', 0],
])('reads %s as %i ms', (said, wait) => {
  expect(readWait(refusal(said))).toBe(wait)
})

test.each([
  undefined,
  new Error('no'),
  new BeckonError('server/unavailable'),
  new BeckonError('server/unavailable', '', [{ path: 'phone', message: '9' }]),
])('nobody said when to come again', (error) => {
  expect(readWait(error)).toBe(0)
})
