import { Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { parseMetrics } from '../test-metrics.ts'
import { measureBacklog } from './measure-backlog.ts'

const BACKLOG = { pending: 3, dueSince: null, dead: 2, waiting: 1, waitingSince: null, calls: 0 }

test('reads once for a scrape, and tells nothing of a database that is away', async () => {
  const register = new Registry()
  let isAway = false
  let reads = 0
  const standing = {
    isReady: async () => !isAway,
    async readBacklog() {
      reads++
      if (isAway) throw new Error('away')
      return BACKLOG
    },
  }
  measureBacklog(standing, register)
  const read = async () => parseMetrics(await register.metrics())
  const before = await read()
  expect(reads).toBe(1)
  expect(before.get('beckon_outbox_pending')?.samples).toMatchObject([{ value: 3 }])
  expect(before.get('beckon_outbox_lag_seconds')?.samples).toMatchObject([{ value: 0 }])
  isAway = true
  const after = await read()
  expect(after.get('beckon_outbox_pending')?.samples).toEqual([])
  expect(after.get('beckon_ready')?.samples).toMatchObject([{ value: 0 }])
})
