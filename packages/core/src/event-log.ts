/** One event, frozen as the JSON it will be sent as. */
export interface LogEntry {
  /** Sorts by the time it was made. */
  key: string
  /** The event's `messageId`. */
  id: string
  json: string
  /** Of the JSON, in UTF-8. */
  bytes: number
}

/**
 * Events kept between visits, shared by all tabs. It touches nothing before it is used. Where the
 * browser refuses, promises reject.
 */
export interface EventLog {
  append(entries: readonly LogEntry[]): Promise<unknown>
  /** All there are, in the order of their keys. */
  read(): Promise<readonly LogEntry[]>
  remove(keys: readonly string[]): Promise<unknown>
  /** Removes all of it. Used again, it begins anew. */
  destroy(): void
  close(): void
}

/** What all tabs of a browser share. */
export interface Vault {
  /** Keeps events between visits; memory alone where absent. */
  log?: EventLog | undefined
  /** Runs while no other tab does. */
  lock(run: () => Promise<void>): Promise<void>
}
