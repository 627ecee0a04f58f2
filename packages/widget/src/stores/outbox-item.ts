import type { Attachment, ErrorCode, MessageReply } from '@beckon/protocol'
import type { Unsent } from './unsent.ts'

/** A message the gateway has not acknowledged. */
export interface OutboxItem {
  /** The ULID it will be known by, however often it is sent. */
  id: string
  text: string
  attachments?: readonly Attachment[] | undefined
  /** What it answers, and with what. */
  reply?: MessageReply | undefined
  createdAt: string
  state: 'sending' | 'failed'
  code?: ErrorCode | undefined
  /** True while another tab sends it. */
  elsewhere?: boolean | undefined
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What an earlier page left. A ULID begins with the milliseconds at which it was made. */
export function toItem({ id, text, attachments, reply }: Unsent): OutboxItem {
  const time = [...id.slice(0, 10)].reduce((sum, sign) => sum * 32 + CROCKFORD.indexOf(sign), 0)
  const createdAt = new Date(time).toISOString()
  return { id, text, attachments, reply, createdAt, state: 'failed', code: 'network/unreachable' }
}
