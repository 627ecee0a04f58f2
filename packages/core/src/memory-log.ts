import type { EventLog, LogEntry } from './event-log.ts'

export interface MemoryLogs {
  /** Entries by key, of each log that is there. */
  readonly logs: ReadonlyMap<string, ReadonlyMap<string, LogEntry>>
  /** Writes so far. */
  appends: number
  /** While true every log refuses. */
  refusing: boolean
  open(name: string): EventLog
}

/** Logs in memory, shared by all tabs opened from them. */
export function createMemoryLogs(): MemoryLogs {
  const logs = new Map<string, Map<string, LogEntry>>()

  /** Answers later, as a browser does. */
  async function use(name: string): Promise<Map<string, LogEntry>> {
    if (memory.refusing) throw new Error('QuotaExceededError')
    const log = logs.get(name) ?? new Map<string, LogEntry>()
    logs.set(name, log)
    return log
  }

  const memory: MemoryLogs = {
    logs,
    appends: 0,
    refusing: false,
    open: (name) => ({
      async append(entries) {
        memory.appends++
        const log = await use(name)
        for (const entry of entries) log.set(entry.key, entry)
      },
      async read() {
        const log = await use(name)
        return [...log.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
      },
      async remove(keys) {
        const log = await use(name)
        for (const key of keys) log.delete(key)
      },
      destroy: () => void logs.delete(name),
      close() {},
    }),
  }
  return memory
}
