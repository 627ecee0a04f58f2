import type { RecordStore } from '@beckon/core'
import { type Attachment, isUlid, type MessageReply } from '@beckon/protocol'

/** What a page wrote and could not send, kept in the record for the next one. */
export interface Unsent {
  id: string
  text: string
  attachments?: readonly Attachment[] | undefined
  reply?: MessageReply | undefined
}

const MOST = 50

export function readUnsent(record: RecordStore): readonly Unsent[] {
  return (record.get().outbox ?? []).filter(({ id }) => isUlid(id))
}

export function keepUnsent(record: RecordStore, { id, text, attachments, reply }: Unsent): void {
  // The record keeps nothing without a text; the gateway takes a blank for none.
  const item = attachments ? { id, text: text || ' ', attachments } : { id, text, reply }
  record.patch(({ outbox = [] }) => ({ outbox: [...outbox, item].slice(0, MOST) }))
}

export function dropUnsent(record: RecordStore, ids: ReadonlySet<string>): void {
  if (!record.get().outbox?.some(({ id }) => ids.has(id))) return
  record.patch(({ outbox }) => ({ outbox: outbox?.filter(({ id }) => !ids.has(id)) }))
}
