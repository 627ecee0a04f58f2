import type { Client, Stop } from '@beckon/core'
import type { Emit } from './emit.ts'
import { hash } from './hash.ts'
import { createRateGuard } from './rate-guard.ts'

/**
 * Where observations go: by the lot of the visitor and within the rate, the way of every event,
 * which is dropped without consent and never thrown.
 */
export function createEmit(client: Client, sample: number): [emit: Emit, stop: Stop] {
  const [admit, stop] = createRateGuard((count) =>
    client.emit('event:dropped', { reason: 'filtered', count }),
  )
  const emit: Emit = ({ properties, ...seen }) => {
    const name = seen.type === 'page' ? seen.type : seen.event
    // The same visitor is always in, or always out.
    if (hash(client.record.get().anonymousId + name) >= sample * 2 ** 32 || !admit()) return
    const kept =
      seen.type === 'page' ? client.page(undefined, properties) : client.track(name, properties)
    kept.catch(() => {})
  }
  return [emit, stop]
}
