import { BATCH_EVENTS } from './batch.ts'
import type { Answer } from './gateway.ts'
import { createPace } from './pace.ts'
import type { Stop } from './platform.ts'
import { createPoster, type PosterOptions } from './poster.ts'
import type { Receipts } from './receipts.ts'

/** How long events gather before they leave together, in milliseconds. */
const GATHER = 2000

export interface Delivery {
  /**
   * There may be more to send than before.
   *
   * @param soon it does not wait for others to gather
   */
  wake(soon?: boolean): void
  /** Sends receipts at once; events follow in their own time. */
  deliver(): Promise<void>
  /** What is on its way is called back. */
  abort(): void
  /** Sends what can be sent, and nothing after. */
  stop(): Promise<void>
}

export interface DeliveryOptions extends Omit<PosterOptions, 'pace'> {
  receipts: Receipts
  /** Runs while no other tab of this browser does. */
  lock(run: () => Promise<void>): Promise<void>
}

/**
 * Brings events to the gateway in batches, in order, and holds each until it is acknowledged.
 *
 * @param held what the gateway answered last, if it held something up
 */
export function createDelivery(options: DeliveryOptions, held?: Answer): Delivery {
  const { platform, queue, receipts } = options
  const pace = createPace(platform)
  const { countWaiting, take, post, abort } = createPoster({ ...options, pace })
  if (held) pace.note(true, held.wait)
  let timer: Stop | undefined
  let busy = false
  /** All that may be on its way at once is. */
  let full = false
  let stopped = false

  function cancelTimer(): void {
    timer?.()
    timer = undefined
  }

  function schedule(soon?: boolean): void {
    const waiting = countWaiting()
    if (busy || stopped || timer || !(waiting > 0 || receipts.isWaiting())) return
    const gather = !soon && (full || waiting < BATCH_EVENTS) ? GATHER : 0
    timer = platform.startTimer(flush, pace.pickDelay(gather))
  }

  async function sendReceipts(): Promise<boolean> {
    if (!receipts.isWaiting()) return true
    const held = await receipts.send()
    pace.note(!!held, held?.wait)
    return !held
  }

  async function drain(): Promise<void> {
    // Withdrawn while it waited for its turn: the log is gone, and looking would begin it anew.
    if (!countWaiting()) return
    await queue.sync()
    // Others on the page share the keepalive quota: what was refused once does without.
    const keepalive = pace.isSteady()
    let left = countWaiting()
    let batch = take()
    full = !batch[0]
    while (left > 0 && !stopped && batch[0] && (await post(batch, { keepalive }))) {
      left -= batch.length
      batch = take()
    }
  }

  async function flush(): Promise<void> {
    cancelTimer()
    if (!(busy || stopped || pace.isEarly())) {
      busy = true
      if ((await sendReceipts()) && countWaiting() > 0) await options.lock(drain)
      busy = false
    }
    schedule()
  }

  /** The page goes: everything that fits leaves now. */
  async function leave(): Promise<void> {
    if (pace.isEarly()) return
    // Nobody is there to wait for an answer: events leave on the heels of their receipt.
    const early = receipts.isWaiting()
    if (early) void sendReceipts()
    const posts: Promise<boolean>[] = []
    for (let batch = take(true); batch[0]; batch = take(true))
      posts.push(post(batch, { keepalive: true, leaving: true, early }))
    await Promise.all(posts)
    schedule()
  }

  const stops = [platform.onHide(leave), platform.onWake(flush)]
  schedule()

  return {
    wake(soon) {
      if ((soon || countWaiting() === BATCH_EVENTS) && pace.isSteady()) cancelTimer()
      schedule(soon)
    },
    async deliver() {
      await sendReceipts()
      schedule()
    },
    abort,
    async stop() {
      stopped = true
      cancelTimer()
      for (const stop of stops) stop()
      await sendReceipts()
      await leave()
      queue.close()
    },
  }
}
