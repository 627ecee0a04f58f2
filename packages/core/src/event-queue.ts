/** One event, frozen as the JSON it will be sent as. */
export interface QueuedEvent {
  id: string
  json: string
  bytes: number
}

/** Holds events, oldest first, until the gateway acknowledged them. */
export interface EventQueue {
  list(): readonly QueuedEvent[]
  /** Drops the event where there is no room left. */
  add(event: QueuedEvent): void
  remove(events: readonly QueuedEvent[]): void
  clear(): void
  /** How many were dropped since it was last asked. */
  takeDropped(): number
}

/** Events that wait at most, so that a page which is open for days without a line stays light. */
const LONGEST = 1000

/** A queue that lives as long as the page. */
export function createMemoryQueue(): EventQueue {
  let events: QueuedEvent[] = []
  let dropped = 0
  return {
    list: () => events,
    add(event) {
      if (events.length < LONGEST) events.push(event)
      else dropped++
    },
    remove(gone) {
      const ids = new Set(gone.map((event) => event.id))
      events = events.filter((event) => !ids.has(event.id))
    },
    clear() {
      events = []
      dropped = 0
    },
    takeDropped() {
      const count = dropped
      dropped = 0
      return count
    },
  }
}
