import type { Store } from './database/store.ts'
import type { Channel } from './modules/channels/channels.types.ts'
import { createDeliverReply } from './modules/channels/deliver-reply.usecases.ts'
import { REPLY_JOB } from './modules/channels/queue-replies.ts'
import { createOutGate, type OutGate } from './modules/deliveries/pass-gate.usecases.ts'
import type { JobHandler, OutboxRow } from './modules/outbox/outbox.types.ts'
import { startWorker } from './modules/outbox/start-worker.ts'
import type { Clock } from './shared/clock.ts'
import type { Hub } from './shared/hub.ts'
import type { Watch } from './shared/watch.ts'

/** When somebody is written to who left. */
export interface ReachTiming {
  /** Milliseconds that several answers are gathered in. Default 30 seconds. */
  gather?: number | undefined
  /** Milliseconds somebody counts as here after they were seen. Default 60 seconds. */
  away?: number | undefined
  /** Milliseconds a notification has to be seen before the answer goes another way. Default 2 minutes. */
  lead?: number | undefined
}

export interface StartOutboxOptions {
  store: Store
  clock: Clock
  isOnline: (personId: string) => boolean
  channels: readonly Channel[]
  away: number
  lead: number
  subscribe: Hub['subscribe']
  watch: Watch
  onError: (error: unknown, row: OutboxRow | undefined) => void
  /** What leaves beside answers. */
  createHandlers: (parts: { store: Store; gate: OutGate }) => Readonly<Record<string, JobHandler>>
}

/**
 * Works off what is to leave, every bit of it through the one gate.
 *
 * @returns stops it
 */
export async function startOutbox(options: StartOutboxOptions): Promise<() => Promise<void>> {
  const { store, createHandlers } = options
  const gate = createOutGate(options)
  const handlers = {
    ...createHandlers({ store, gate }),
    [REPLY_JOB]: createDeliverReply({ ...options, gate }),
  }
  // A gateway has its database to itself: whoever held these is gone.
  await store.transact(({ outbox }) => outbox.releaseAll())
  return startWorker({ ...options, handlers, random: Math.random })
}
