import { BeckonError } from '@beckon/protocol'
import { backoff } from './backoff.ts'
import { BATCH_BYTES, BATCH_EVENTS, encodeBatch, takeBatch } from './batch.ts'
import type { EventQueue, QueuedEvent } from './event-queue.ts'
import type { Gateway } from './gateway.ts'
import { judgeBatch } from './judge-batch.ts'
import type { Platform, Stop } from './platform.ts'
import type { Receipts } from './receipts.ts'

/** How long events gather before they leave together, in milliseconds. */
const GATHER = 2000

export interface Delivery {
  add(event: QueuedEvent): void
  /** Sends receipts at once; events follow in their own time. */
  deliver(): Promise<void>
  /** Sends what can be sent, and nothing after. */
  stop(): Promise<void>
}

interface DeliveryOptions {
  site: string
  platform: Platform
  gateway: Gateway
  queue: EventQueue
  receipts: Receipts
  onError(error: BeckonError): void
}

/** How a batch leaves; `early` before its receipt is known to have arrived. */
interface Manner {
  keepalive: boolean
  early?: boolean | undefined
}

/** Brings events to the gateway in batches, in order, and holds each until it is acknowledged. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { site, platform, gateway, queue, receipts, onError } = options
  const flying = new Set<QueuedEvent>()
  let timer: Stop | undefined
  let failures = 0
  let notBefore = 0
  let busy = false
  let stopped = false

  const listWaiting = (): QueuedEvent[] => queue.list().filter((event) => !flying.has(event))
  const takeWaiting = (): readonly QueuedEvent[] => {
    const left = [...flying].reduce((bytes, event) => bytes - event.bytes, BATCH_BYTES)
    return takeBatch(listWaiting(), left)
  }

  function cancelTimer(): void {
    timer?.()
    timer = undefined
  }

  function pickDelay(): number {
    const hold = Math.max(0, notBefore - platform.now())
    if (failures) return hold + backoff(failures, platform.randomBytes(1)[0] ?? 0)
    return listWaiting().length < BATCH_EVENTS ? GATHER : 0
  }

  function schedule(): void {
    const idle = !listWaiting().length && !receipts.isWaiting()
    if (!(idle || busy || stopped || timer)) timer = platform.startTimer(flush, pickDelay())
  }

  function note(failed: boolean, wait: number): void {
    failures = failed ? failures + 1 : 0
    notBefore = failed ? platform.now() + wait : 0
  }

  async function sendReceipts(): Promise<boolean> {
    if (!receipts.isWaiting()) return true
    const outcome = await receipts.send()
    if (outcome === 'sent') note(false, 0)
    else note(true, outcome.wait)
    return outcome === 'sent'
  }

  function tellDropped(): void {
    const count = queue.takeDropped()
    const told = `${count} events were dropped: no more can wait for the gateway.`
    if (count) onError(new BeckonError('network/unreachable', told))
  }

  async function post(events: readonly QueuedEvent[], manner: Manner): Promise<void> {
    const { keepalive, early = false } = manner
    for (const event of events) flying.add(event)
    const body = encodeBatch(events, site, platform.now())
    const answer = await gateway.ask('POST /v1/batch', { body, keepalive })
    for (const event of events) flying.delete(event)
    const { again, errors } = judgeBatch(events, answer, early)
    queue.remove(events.filter((event) => !again.includes(event)))
    note(again.length > 0, answer.wait)
    errors.forEach(onError)
    if (answer.ok) tellDropped()
    schedule()
  }

  async function flush(): Promise<void> {
    cancelTimer()
    if (busy || stopped || platform.now() < notBefore) return schedule()
    busy = true
    const batch = (await sendReceipts()) ? takeWaiting() : []
    // Others on the page share the keepalive quota: what was refused once does without.
    if (batch.length) await post(batch, { keepalive: failures === 0 })
    busy = false
    schedule()
  }

  /** The page goes: everything that fits leaves now. */
  async function leave(): Promise<void> {
    if (platform.now() < notBefore) return
    // Nobody is there to wait for an answer: events leave on the heels of their receipt.
    const early = receipts.isWaiting()
    if (early) void sendReceipts()
    const posts: Promise<void>[] = []
    for (let batch = takeWaiting(); batch.length; batch = takeWaiting())
      posts.push(post(batch, { keepalive: true, early }))
    await Promise.all(posts)
  }

  const stops = [platform.onHide(leave), platform.onWake(flush)]
  schedule()

  return {
    add(event) {
      queue.add(event)
      if (listWaiting().length === BATCH_EVENTS && !failures) cancelTimer()
      schedule()
    },
    async deliver() {
      await sendReceipts()
      schedule()
    },
    async stop() {
      stopped = true
      cancelTimer()
      for (const stop of stops) stop()
      await sendReceipts()
      await leave()
    },
  }
}
