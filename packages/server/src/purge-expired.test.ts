import { expect, test, vi } from 'vitest'
import { purgeExpired } from './purge-expired.ts'

test('purges at once and again, whatever fails, until it is stopped', async () => {
  let rounds = 0
  const errors: unknown[] = []
  const sessions = { purge: async () => void rounds++ }
  const agents = { purge: () => Promise.reject(new Error('disk full')) }
  const callbacks = { purge: async () => {} }
  const events = { purge: async () => {} }
  const identity = { purge: async () => {} }
  const files = { purge: async () => {} }
  const outbox = { purge: async () => {} }
  const deliveries = { purge: async () => {} }
  const push = { purge: async () => {} }
  const trail = { purge: async () => {} }
  const email = { purge: async () => {} }
  const articleVisits = { purge: async () => {} }
  const onError = (error: unknown) => errors.push(error)
  const stop = purgeExpired(
    {
      callbacks,
      sessions,
      agents,
      events,
      files,
      identity,
      articleVisits,
      outbox,
      deliveries,
      email,
      push,
      trail,
    },
    { every: 1, onError },
  )
  expect(rounds).toBe(1)
  await vi.waitUntil(() => errors.length > 2)
  await stop()
  await stop()
  const after = rounds
  expect(errors).toHaveLength(after)
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(rounds).toBe(after)
})
