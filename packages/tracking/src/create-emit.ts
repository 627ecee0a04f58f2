import type { Client, Stop } from '@beckon/core'
import type { Emit } from './emit.ts'
import { hash } from './hash.ts'
import { createRateGuard } from './rate-guard.ts'
import { senseSignals } from './signals.ts'
import { stopAll } from './stop-all.ts'

/**
 * Where observations go: sensed first, for a signal is worth something also where its event is
 * sampled away; then, by the lot of the visitor and within the rate, the way of every event, which
 * is dropped without consent and never thrown.
 */
export function createEmit(client: Client, sample: number): [emit: Emit, stop: Stop] {
  const { sense, stop } = senseSignals(client)
  const [admit, stopGuard] = createRateGuard((count) =>
    client.emit('event:dropped', { reason: 'filtered', count }),
  )
  const emit: Emit = (seen) => {
    sense(seen)
    const { type, properties } = seen
    const name = type === 'page' ? type : seen.event
    // The same visitor is always in, or always out.
    if (hash(client.record.get().anonymousId + name) >= sample * 2 ** 32 || !admit()) return
    const kept =
      type === 'page' ? client.page(undefined, properties) : client.track(name, properties)
    kept.catch(() => {})
  }
  return [emit, stopAll([stop, stopGuard])]
}
