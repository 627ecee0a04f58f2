/** One event, frozen as the JSON it will be sent as. */
export interface QueuedEvent {
  id: string
  json: string
  bytes: number
}

/** Holds events, oldest first, until the gateway acknowledged them. */
export interface EventQueue {
  list(): readonly QueuedEvent[]
  add(event: QueuedEvent): void
  remove(events: readonly QueuedEvent[]): void
  clear(): void
}

/** A queue that lives as long as the page. */
export function createMemoryQueue(): EventQueue {
  let events: QueuedEvent[] = []
  return {
    list: () => events,
    add(event) {
      events.push(event)
    },
    remove(gone) {
      const ids = new Set(gone.map((event) => event.id))
      events = events.filter((event) => !ids.has(event.id))
    },
    clear() {
      events = []
    },
  }
}
