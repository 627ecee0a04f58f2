import type { Author, MessageContent, MessageReply, OptInChannel } from '@beckon/protocol'
import type { Tables } from '../../database/tables.ts'
import type { Origin } from '../../shared/facts.ts'

export type ConversationRow = Tables['conversation']
export type CaseRow = Tables['support_case']
export type MessageRow = Tables['message']

/** Which of the two sides of a conversation. */
export type Side = 'visitor' | 'agent'

/** Who writes, as it is stored with the message. */
export interface Writer extends Author {
  kind: Side
  /** The agent; null for a visitor. */
  id: string | null
}

/** One message on its way in. */
export interface Draft {
  siteId: string
  personId: string
  writer: Writer
  /** ULID of the sender. */
  clientId: string
  text: string
  /** Whether it begins a case of its own. */
  anew?: boolean | undefined
  /** Ids of files the writer uploaded. */
  attachments: readonly string[]
  content?: MessageContent | undefined
  reply?: MessageReply | undefined
  /** Where it was written, if that was not in the chat. */
  via?: OptInChannel | undefined
  origin: Origin
}

/** How far a side has come. */
export interface ReadInput {
  conversation: ConversationRow | undefined
  side: Side
  seq: number
  origin: Origin
}

/** A case as a list of a visitor's own shows it. */
export interface OwnCaseView extends CaseRow {
  /** The `seq` of its first message. */
  began_at: number
  title: string | null
  unread: number | string | bigint
}

/** A case with what a list shows of its person and its newest message. */
export interface CaseView extends CaseRow {
  person_id: string
  traits: string
  claimed_traits: string
  contact_name: string | null
  last_kind: MessageRow['author_kind'] | null
  last_name: string | null
  last_text: string | null
  last_at: string | null
  last_files: number | string | bigint
  unread: number | string | bigint
}
