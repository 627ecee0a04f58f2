import type { Moment } from '@beckon/protocol'
import { BATCH_BYTES, BATCH_EVENTS, encodeBatch, takeBatch } from './batch.ts'
import type { EventQueue, QueuedEvent } from './event-queue.ts'
import type { Answer, Gateway } from './gateway.ts'
import { type Fault, judgeBatch } from './judge-batch.ts'
import type { Ledger } from './ledger.ts'
import type { Pace } from './pace.ts'
import type { Platform } from './platform.ts'

export interface PosterOptions {
  site: string
  platform: Platform
  gateway: Gateway
  queue: EventQueue
  ledger: Ledger
  pace: Pace
  /** What proves the user to the gateway, if anything does. */
  readProof(): string | undefined
  onError(error: Fault): void
  onMoment(moment: Moment): void
}

/** How a batch leaves; `early` before its receipt is known to have arrived. */
export interface Manner {
  keepalive: boolean
  leaving?: boolean
  early?: boolean
}

export interface Poster {
  /** Events that wait and are not on their way. */
  countWaiting(): number
  /** What fits into the next request; of those made by this page where it is being left. */
  take(leaving?: boolean): readonly QueuedEvent[]
  /** Tells whether more may follow at once. */
  post(events: readonly QueuedEvent[], manner: Manner): Promise<boolean>
  /** What is on its way is called back. */
  abort(): void
}

/** Sends a batch, and lets go of what was acknowledged. */
export function createPoster(options: PosterOptions): Poster {
  const { site, platform, gateway, queue, ledger, pace } = options
  const flying = new Set<QueuedEvent>()
  let calling = new AbortController()
  let room = BATCH_EVENTS

  function settle(events: readonly QueuedEvent[], answer: Answer, early: boolean): boolean {
    // What was withdrawn meanwhile, or sent by another tab, is accounted for.
    const ours = events.filter(queue.holds)
    if (!ours[0]) return false
    const { again, dropped, reason, errors, moments, failed } = judgeBatch(ours, answer, early)
    const done = ours.filter((event) => !again.includes(event))
    queue.remove(done)
    ledger.acknowledge(done.length - dropped.length)
    ledger.drop(reason, dropped.length)
    // Too large together: half of them at a time.
    if (again[0] && !failed) room = Math.ceil(events.length / 2)
    pace.note(failed, answer.wait)
    errors.forEach(options.onError)
    moments.forEach(options.onMoment)
    return !failed
  }

  return {
    countWaiting: () => queue.count() - flying.size,
    take(leaving) {
      const bytes = [...flying].reduce((left, event) => left - event.bytes, BATCH_BYTES)
      // What others left is in the log, and so is what was on its way and broken off as the page went:
      // the next page can send it.
      const mayWait = (event: QueuedEvent): boolean =>
        !event.own || (event.posted === true && event.kept === true)
      const waiting = queue
        .list()
        .filter((event) => !flying.has(event) && !(leaving && mayWait(event)))
      return takeBatch(waiting, { events: room, bytes })
    },
    async post(events, { early = false, ...manner }) {
      for (const event of events) {
        flying.add(event)
        event.posted = true
      }
      const sentAt = new Date(platform.now()).toISOString()
      const body = encodeBatch(events, { writeKey: site, sentAt, identity: options.readProof() })
      const request = { ...manner, body, signal: calling.signal }
      const answer = await gateway.ask('POST /v1/batch', request)
      for (const event of events) flying.delete(event)
      return settle(events, answer, early)
    },
    abort() {
      calling.abort()
      calling = new AbortController()
    },
  }
}
