import { LOCKS } from '../../database/lock-keys.ts'
import { toIso } from '../../shared/clock.ts'
import type { Hub } from '../../shared/hub.ts'
import { noticeJumps } from '../../shared/notice-jumps.ts'
import type { OutboxRow } from './outbox.types.ts'
import { pullAhead } from './pull-ahead.ts'
import { type RunOptions, runRow } from './run-row.ts'

/** Rows worked on at the same time. */
const SLOTS = 4

/** How long a row is one worker's, in milliseconds; one that lives asks for more in time. */
const LEASE = 15_000

/** Milliseconds after which the outbox is looked at although nobody said that it changed. */
const POLL = 30_000

/** Milliseconds between two looks at whether the clock was set. */
const TICK = 1000

/** Milliseconds until a row is looked at that is due but waits for another one. */
const PAUSE = 1000

/** Milliseconds that work in hand gets to end when the worker is stopped. */
const GOODBYE = 3000

export interface WorkerOptions extends RunOptions {
  subscribe: Hub['subscribe']
}

/**
 * Works the outbox off: woken by what is added, else by the next row that is due.
 *
 * @returns stops it
 */
export function startWorker(options: WorkerOptions): () => Promise<void> {
  const { store, clock, onError } = options
  const jumps = noticeJumps(clock)
  const running = new Map<OutboxRow, Promise<void>>()
  let isStopped = false
  let isLooking = false
  let isWoken = false
  /** When times were last brought to the clock of now; by one that nobody sets. */
  let pulledAt = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | undefined

  const leaseEnd = (): string => toIso(clock() + LEASE)

  async function renewLeases(): Promise<void> {
    for (const row of running.keys()) {
      await store.transact(({ outbox }) => outbox.extend(row, leaseEnd()), []).catch(() => {})
    }
  }

  /** Brings times to the clock of now, where that was set, and now and then, for another gateway's may have been. */
  async function heedClock(): Promise<void> {
    if (jumps.notice()) pulledAt = Number.NEGATIVE_INFINITY
    if (performance.now() - pulledAt < POLL) return
    // By a clock that was put forward, what is worked on here is nobody's any more.
    await renewLeases()
    await pullAhead(store, { now: clock(), lease: LEASE })
    pulledAt = performance.now()
  }

  async function fill(): Promise<void> {
    while (!isStopped && running.size < SLOTS) {
      const times = { now: toIso(clock()), until: leaseEnd() }
      // Most looks find nothing: those need no lock.
      const next = await store.outbox.findNextDue(times.now)
      if (next === undefined || next > times.now) return
      // One look at a time: two could take two rows of one lane.
      const row = await store.transact(({ outbox }) => outbox.claim(times), [LOCKS.outbox])
      if (row === undefined) return
      const done = runRow(row, options).then(() => {
        running.delete(row)
        wake()
      })
      running.set(row, done)
    }
  }

  async function plan(): Promise<void> {
    const now = toIso(clock())
    const times = [await store.outbox.findNextDue(now), await store.outbox.findNextFree(now)]
    const [next] = times.filter((time) => time !== undefined).sort()
    const left = next === undefined ? POLL : Date.parse(next) - clock()
    // What is due already waits for another one of its lane.
    const delay = left > 0 ? Math.min(left, POLL) : PAUSE
    if (!isStopped) timer = setTimeout(wake, delay)
  }

  async function look(): Promise<void> {
    isLooking = true
    clearTimeout(timer)
    try {
      do {
        isWoken = false
        await heedClock()
        await fill()
      } while (isWoken && !isStopped)
      await plan()
    } catch (error) {
      onError(error, undefined)
      if (!isStopped) timer = setTimeout(wake, PAUSE)
    }
    isLooking = false
    if (isWoken) wake()
  }

  function wake(): void {
    isWoken = true
    if (!isLooking && !isStopped) void look()
  }

  function tick(): void {
    if (!jumps.notice()) return
    pulledAt = Number.NEGATIVE_INFINITY
    wake()
  }

  const unsubscribe = options.subscribe('outbox:added', wake)
  const timers = [setInterval(renewLeases, LEASE / 3), setInterval(tick, TICK)]
  wake()
  return async () => {
    isStopped = true
    unsubscribe()
    clearTimeout(timer)
    for (const each of timers) clearInterval(each)
    let goodbye: NodeJS.Timeout | undefined
    const tooLate = new Promise<void>((resolve) => {
      goodbye = setTimeout(resolve, GOODBYE)
    })
    await Promise.race([Promise.all(running.values()), tooLate])
    clearTimeout(goodbye)
  }
}
