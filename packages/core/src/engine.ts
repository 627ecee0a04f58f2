import { createDelivery, type DeliveryOptions } from './delivery.ts'
import type { LogEntry, Vault } from './event-log.ts'
import { createEventQueue } from './event-queue.ts'
import type { Answer } from './gateway.ts'

export type EngineOptions = Omit<DeliveryOptions, 'queue' | keyof Vault>

/** Holds events and brings them to the gateway; fetched once there may be any. */
export interface Engine {
  add(entry: LogEntry): void
  count(): number
  /** Takes up what earlier pages left, and what waited for the engine. */
  open(entries: readonly LogEntry[]): void
  /** Gives up all, also what is on its way. */
  clear(): void
  /** Sends receipts at once; events follow in their own time. */
  deliver(): Promise<void>
  /** Sends what can be sent, and nothing after. */
  stop(): Promise<void>
}

/** @param held what the gateway answered last, if it held something up */
export function createEngine(options: EngineOptions & Vault, held: Answer | undefined): Engine {
  const queue = createEventQueue({ ...options, onAdded: () => delivery.wake() })
  const delivery = createDelivery({ ...options, queue }, held)
  return {
    add: queue.add,
    count: queue.count,
    open(entries) {
      for (const entry of entries) queue.add(entry)
      void queue.sync().then(delivery.wake)
    },
    clear() {
      queue.clear()
      delivery.abort()
    },
    deliver: delivery.deliver,
    stop: delivery.stop,
  }
}
