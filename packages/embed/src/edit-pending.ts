import type { PendingChoice } from '@beckon/core'
import { readRecord } from './watch-record.ts'

type Pending = readonly PendingChoice[]

/**
 * Changes the choices that wait in the record for core. Many sites reload right after the visitor
 * answered, which is sooner than core can be fetched; then the next page's core finds them there.
 * Where nothing may be kept, a choice lasts as long as the page.
 */
export function editPending(site: string, change: (pending: Pending) => Pending): void {
  const key = `beckon.${site}`
  try {
    const { pending = [], ...record } = JSON.parse(readRecord(site) || '{}')
    const changed = change(pending)
    const text = JSON.stringify(changed[0] ? { ...record, pending: changed } : record)
    if (text === '{}') localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {}
}
