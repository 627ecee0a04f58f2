import type { Call } from './call.ts'
import { type CaptureOptions, createCapture } from './capture.ts'
import type { RecordStore } from './client.ts'
import { createDelivery, type DeliveryOptions } from './delivery.ts'
import type { Vault } from './event-log.ts'
import { createEventQueue } from './event-queue.ts'
import type { Answer } from './gateway.ts'
import type { Fault } from './judge-batch.ts'
import { createVisits } from './visits.ts'

export interface EngineOptions
  extends Omit<DeliveryOptions, 'queue' | keyof Vault>,
    CaptureOptions {
  record: RecordStore
}

/** Makes events of calls, holds them and brings them to the gateway; fetched once there may be any. */
export interface Engine {
  /** @throws BeckonError what is wrong with it */
  add(call: Call): void
  count(): number
  /** Takes up what earlier pages left, and what waited for the engine. */
  open(calls: readonly Call[]): void
  /** Gives up all, also what is on its way. */
  clear(): void
  /** Sends receipts at once; events follow in their own time. */
  deliver(): Promise<void>
  /** Sends what can be sent, and nothing after. */
  stop(): Promise<void>
}

/** @param held what the gateway answered last, if it held something up */
export function createEngine(options: EngineOptions & Vault, held: Answer | undefined): Engine {
  const queue = createEventQueue(options)
  const delivery = createDelivery({ ...options, queue }, held)
  const capture = createCapture(options, createVisits(options.record))

  function add(call: Call): void {
    const entry = capture(call)
    if (entry) queue.add(entry)
    delivery.wake(call.options.soon)
  }

  /** Whoever made the call has its answer already. */
  function addLater(call: Call): void {
    try {
      add(call)
    } catch (error) {
      options.onError(error as Fault)
    }
  }

  return {
    add,
    count: queue.count,
    open(calls) {
      calls.forEach(addLater)
      void queue.sync().then(() => delivery.wake())
    },
    clear() {
      queue.clear()
      delivery.abort()
    },
    deliver: delivery.deliver,
    stop: delivery.stop,
  }
}
