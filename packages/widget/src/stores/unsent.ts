import type { RecordStore } from '@beckon/core'
import { isUlid } from '@beckon/protocol'

/** What a page wrote and could not send, kept in the record for the next one. */
export interface Unsent {
  id: string
  text: string
}

const MOST = 50

export function readUnsent(record: RecordStore): readonly Unsent[] {
  return (record.get().outbox ?? []).filter(({ id }) => isUlid(id))
}

export function keepUnsent(record: RecordStore, { id, text }: Unsent): void {
  record.patch(({ outbox = [] }) => ({ outbox: [...outbox, { id, text }].slice(0, MOST) }))
}

export function dropUnsent(record: RecordStore, ids: ReadonlySet<string>): void {
  if (!record.get().outbox?.some(({ id }) => ids.has(id))) return
  record.patch(({ outbox }) => ({ outbox: outbox?.filter(({ id }) => !ids.has(id)) }))
}
