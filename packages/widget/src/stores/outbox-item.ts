import type { Attachment, ErrorCode, MessageReply } from '@beckon/protocol'

/** A message the gateway has not acknowledged. */
export interface OutboxItem {
  /** The ULID it will be known by, however often it is sent. */
  id: string
  text: string
  attachments?: readonly Attachment[] | undefined
  /** What it answers, and with what. */
  reply?: MessageReply | undefined
  /** True where it begins another conversation. */
  anew?: boolean | undefined
  createdAt: string
  state: 'sending' | 'failed'
  code?: ErrorCode | undefined
  /** Until when the gateway wants to be left alone, milliseconds since 1970; it goes out by itself then. */
  until?: number | undefined
  /** True while another tab sends it. */
  elsewhere?: boolean | undefined
}
