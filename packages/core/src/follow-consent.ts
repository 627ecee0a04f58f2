import type { Client, Consent } from './client.ts'
import type { Delivery } from './delivery.ts'
import type { EventQueue } from './event-queue.ts'
import type { Ledger } from './ledger.ts'

interface FollowOptions {
  consent: Consent
  emit: Client['emit']
  queue: EventQueue
  delivery: Delivery
  ledger: Ledger
}

/**
 * Tells of each choice, takes up what waits once events are allowed, and gives up all of them,
 * also what is on its way, once they are not. Until they are, nothing that is kept is touched.
 */
export function followConsent({ consent, emit, queue, delivery, ledger }: FollowOptions): void {
  let { epoch } = consent.get()
  let open = false

  consent.subscribe((state) => {
    const { analytics } = state.purposes
    if (analytics && !open) void queue.sync().then(delivery.wake)
    if (open && !analytics) {
      ledger.drop('consent', queue.count())
      queue.clear()
      delivery.abort()
    }
    open = analytics
    if (state.epoch !== epoch) emit('consent:changed', state)
    epoch = state.epoch
  })
}
