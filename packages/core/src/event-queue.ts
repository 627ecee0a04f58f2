import { BATCH_BYTES } from './batch.ts'
import type { EventLog, LogEntry } from './event-log.ts'
import type { Ledger } from './ledger.ts'
import type { Platform } from './platform.ts'

/** An event that waits. */
export interface QueuedEvent extends LogEntry {
  /** Made by this page, not by an earlier one or another tab. */
  own?: boolean | undefined
  /** It was on its way before; no answer took it. */
  posted?: boolean | undefined
  /** In the log. */
  kept?: boolean | undefined
}

/** Holds events, oldest first, until the gateway acknowledged them: in memory, and in the log where there is one. */
export interface EventQueue {
  list(): readonly QueuedEvent[]
  count(): number
  holds(event: QueuedEvent): boolean
  add(entry: LogEntry): void
  /** Learns what other tabs added and sent, and what earlier pages left. */
  sync(): Promise<void>
  remove(events: readonly QueuedEvent[]): void
  /** Gives up all, and the log with them. */
  clear(): void
  close(): void
}

interface EventQueueOptions {
  log?: EventLog | undefined
  platform: Platform
  ledger: Ledger
}

/** Events and bytes that wait at most, so that a site is never filled up by us. */
const MOST = 1000
const MOST_BYTES = 1_000_000

/** How long an event may wait: a week, in milliseconds. */
const LONGEST = 604_800_000

/** A key is a UUID of version 7, which begins with its time. */
function readTime(key: string): number {
  return Number.parseInt(key.slice(0, 13).replace('-', ''), 16)
}

export function createEventQueue({ log, platform, ledger }: EventQueueOptions): EventQueue {
  const held = new Map<string, QueuedEvent>()
  let fresh: QueuedEvent[] = []
  let writing = Promise.resolve()
  let bytes = 0

  /** How often all was given up. */
  let lives = 0

  function release(event: QueuedEvent): void {
    if (held.delete(event.key)) bytes -= event.bytes
  }

  /** All that was added in one go is one write. */
  async function write(): Promise<void> {
    // What was cleared meanwhile must not begin a log anew.
    const events = fresh.filter(({ key }) => held.has(key))
    fresh = []
    if (!events.length) return
    // Where the disk is full or may not be used, memory holds them.
    const done = log?.append(events.map(({ own, posted, kept, ...entry }) => entry))
    await done?.then(
      () => {
        for (const event of events) event.kept = true
      },
      () => {},
    )
  }

  function hold(entry: LogEntry, state: Partial<QueuedEvent>): QueuedEvent {
    const event = { ...entry, ...state }
    held.set(entry.key, event)
    bytes += event.bytes
    return event
  }

  const list = (): QueuedEvent[] =>
    Array.from(held.values()).sort((a, b) => (a.key < b.key ? -1 : 1))

  function remove(events: readonly QueuedEvent[]): void {
    events.forEach(release)
    // Also those whose write is under way: the log does one after the other.
    if (events[0]) log?.remove(events.map(({ key }) => key)).catch(() => {})
  }

  function compare(entries: readonly LogEntry[]): void {
    const there = new Set(entries.map(({ key }) => key))
    // Another tab sent it, and counts it.
    const gone = list().filter(({ key, kept }) => kept && !there.has(key))
    for (const event of gone) release(event)
    // Of another tab or an earlier page: it counts from here on.
    const found = entries.filter(
      ({ key, json, bytes }) =>
        !held.has(key) && typeof json === 'string' && bytes > 0 && bytes < BATCH_BYTES,
    )
    for (const entry of found) hold(entry, { kept: true })
    ledger.track(found.length - gone.length)
  }

  return {
    list,
    count: () => held.size,
    holds: ({ key }) => held.has(key),
    add(entry) {
      const event = hold(entry, { own: true })
      if (held.size > MOST || bytes > MOST_BYTES) {
        release(event)
        ledger.drop('full', 1)
      } else {
        if (fresh.push(event) === 1) writing = writing.then(write)
      }
    },
    async sync() {
      const life = lives
      await writing
      // What was given up meanwhile must not come back, nor the log be begun anew.
      const isCurrent = (): boolean => life === lives
      if (isCurrent())
        await log?.read().then(
          (entries) => isCurrent() && compare(entries),
          () => {},
        )
      const old = list().filter(({ key }) => platform.now() - readTime(key) > LONGEST)
      remove(old)
      ledger.drop('expired', old.length)
    },
    remove,
    clear() {
      lives++
      held.clear()
      bytes = 0
      log?.destroy()
    },
    close: () => log?.close(),
  }
}
