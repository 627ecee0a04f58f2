import type { ConsentInput, PendingChoice } from '@beckon/core'
import { readRecord } from './watch-record.ts'

export interface ChoiceNotes {
  /** Writes a choice into the record at once. */
  note(input: ConsentInput): void
  /** Removes what was noted: core is here and is told itself. */
  takeBack(): void
  /** Lets it lie for whichever core comes next. */
  leave(): void
}

/**
 * Remembers choices until core is there. Many sites reload right after the visitor answered, which
 * is sooner than core can be fetched; then the next page's core finds them in the record.
 */
export function createChoiceNotes(site: string): ChoiceNotes {
  let count = 0

  function edit(change: (pending: readonly PendingChoice[]) => readonly PendingChoice[]): void {
    const key = `beckon.${site}`
    try {
      const record = JSON.parse(readRecord(site) || '{}')
      const pending = change(record.pending ?? [])
      const text = JSON.stringify({ ...record, pending: pending.length ? pending : undefined })
      if (text === '{}') localStorage.removeItem(key)
      else localStorage.setItem(key, text)
    } catch {
      // Nothing may be kept here; then the choice lasts as long as the page.
    }
  }

  return {
    note(input) {
      count++
      edit((pending) => [...pending, { input, at: new Date().toISOString() }])
    },
    takeBack() {
      if (count) edit((pending) => pending.slice(0, -count))
      count = 0
    },
    leave() {
      count = 0
    },
  }
}
