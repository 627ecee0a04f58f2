import type { AuditEntry } from '@beckon/protocol'
import { isSameDay } from '../../ui/time.ts'

/** What was done on one day, the newest first. */
export interface TrailDay {
  at: string
  entries: readonly AuditEntry[]
}

/** Entries that are in order, day by day of the reader. */
export function splitDays(entries: readonly AuditEntry[]): TrailDay[] {
  const days: { at: string; entries: AuditEntry[] }[] = []
  for (const entry of entries) {
    const day = days.at(-1)
    if (day && isSameDay(day.at, entry.at)) day.entries.push(entry)
    else days.push({ at: entry.at, entries: [entry] })
  }
  return days
}
