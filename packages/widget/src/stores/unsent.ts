import type { RecordStore } from '@beckon/core'
import { isUlid } from '@beckon/protocol'
import type { Unsent } from './keep-unsent.ts'
import type { OutboxItem } from './outbox-item.ts'

export function readUnsent(record: RecordStore): readonly Unsent[] {
  return (record.get().outbox ?? []).filter(({ id }) => isUlid(id))
}

export function dropUnsent(record: RecordStore, ids: ReadonlySet<string>): void {
  if (!record.get().outbox?.some(({ id }) => ids.has(id))) return
  record.patch(({ outbox }) => ({ outbox: outbox?.filter(({ id }) => !ids.has(id)) }))
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What an earlier page left. A ULID begins with the milliseconds at which it was made. */
export function toItem({ id, text, attachments, reply, anew }: Unsent): OutboxItem {
  const time = [...id.slice(0, 10)].reduce((sum, sign) => sum * 32 + CROCKFORD.indexOf(sign), 0)
  const createdAt = new Date(time).toISOString()
  const item = { id, text, attachments, reply, anew, createdAt }
  return { ...item, state: 'failed', code: 'network/unreachable' }
}
