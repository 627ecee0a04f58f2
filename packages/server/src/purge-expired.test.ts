import { expect, test, vi } from 'vitest'
import { purgeExpired } from './purge-expired.ts'

/** A domain of which nothing takes any time, but for what is named. */
function createPurgeable(
  own: Partial<Parameters<typeof purgeExpired>[0]>,
): Parameters<typeof purgeExpired>[0] {
  const nothing = { purge: async () => {} }
  return {
    ...{ agents: nothing, articleVisits: nothing, callbacks: nothing, deliveries: nothing },
    ...{ email: nothing, events: nothing, files: nothing, identity: nothing, outbox: nothing },
    messengers: nothing,
    ...{ push: nothing, retention: nothing, sessions: nothing, trail: nothing },
    ...own,
  }
}

test('purges at once and again, whatever fails, until it is stopped', async () => {
  const rounds = { sessions: 0, retention: 0 }
  const errors: unknown[] = []
  const usecases = createPurgeable({
    sessions: { purge: async () => void rounds.sessions++ },
    agents: { purge: () => Promise.reject(new Error('disk full')) },
    retention: { purge: async () => void rounds.retention++ },
  })
  const onError = (error: unknown) => errors.push(error)
  const stop = purgeExpired(usecases, { every: 1, onError })
  expect(rounds.sessions).toBe(1)
  await vi.waitUntil(() => errors.length > 2, 10_000)
  await stop()
  await stop()
  const after = { ...rounds }
  expect(errors).toHaveLength(after.sessions)
  expect(after.retention).toBe(after.sessions)
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(rounds).toEqual(after)
})

test('a round that takes long is not begun again beside itself, and ends once it is told to', async () => {
  let begun = 0
  let ticks = 0
  const retention = {
    purge(signal: AbortSignal): Promise<void> {
      begun++
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve()))
    },
  }
  const stop = purgeExpired(createPurgeable({ retention }), { every: 1, onError: () => {} })
  await vi.waitUntil(() => begun === 1, 10_000)
  const counter = setInterval(() => ticks++, 1)
  await vi.waitUntil(() => ticks > 20, 10_000)
  clearInterval(counter)
  expect(begun).toBe(1)
  await stop()
  expect(begun).toBe(1)
})
