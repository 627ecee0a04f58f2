import { expect, test } from 'vitest'
import { listBreaches } from './delivery/judge.ts'
import { runOutage } from './delivery/run-outage.ts'

const SECONDS = 4

test('while PostgreSQL is gone nothing is acked, and what waits arrives once it is back', async () => {
  const { verdict, during, queued } = await runOutage({ what: 'postgres', seconds: SECONDS })
  expect(during).toBe(0)
  expect(queued).toBeGreaterThan(10)
  expect(listBreaches(verdict)).toEqual([])
}, 180_000)

test('while Redis is gone all goes on', async () => {
  const { verdict, during } = await runOutage({ what: 'redis', seconds: SECONDS })
  expect(during).toBeGreaterThan(10)
  expect(listBreaches(verdict)).toEqual([])
}, 180_000)
