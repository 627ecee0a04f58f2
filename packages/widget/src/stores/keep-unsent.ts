import type { RecordStore } from '@beckon/core'
import type { Attachment, MessageReply } from '@beckon/protocol'

/** What a page wrote and could not send, kept in the record for the next one. */
export interface Unsent {
  id: string
  text: string
  attachments?: readonly Attachment[] | undefined
  reply?: MessageReply | undefined
  anew?: boolean | undefined
}

const MOST = 50

export function keepUnsent(
  record: RecordStore,
  { id, text, attachments, reply, anew }: Unsent,
): void {
  // The record keeps nothing without a text; the gateway takes a blank for none.
  const item = { id, text: text || ' ', attachments, reply, anew }
  record.patch(({ outbox = [] }) => ({ outbox: [...outbox, item].slice(0, MOST) }))
}
