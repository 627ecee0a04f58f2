import type { ChannelPurpose, OptInChannel } from './channels.ts'
import type { Json } from './events.ts'
import type { PageQuery } from './page-query.ts'

/** What becomes of something that is to leave the gateway: `dead` once it was tried in vain too often. */
export type OutboxState = 'pending' | 'done' | 'dead'

/** Something that is to leave the gateway, as the site's server reads it. */
export interface OutboxEntry {
  id: string
  /** What it is, e.g. `reply`. */
  kind: string
  /** Makes it happen once. */
  key: string
  /** Whom it is for; null where it is for nobody. */
  personId: string | null
  state: OutboxState
  /** How often it was tried. */
  attempts: number
  /** When it is tried next, ISO 8601. */
  dueAt: string
  /** What went wrong last; null where nothing did. */
  error: string | null
  createdAt: string
  updatedAt: string
}

/** Newest first; of one state where one is named. */
export interface OutboxQuery extends PageQuery {
  state?: OutboxState | undefined
}

/** Why something was not sent. */
export type HeldReason =
  | 'cap'
  | 'control'
  | 'dismissed'
  | 'duplicate'
  | 'failed'
  | 'no-consent'
  | 'quiet-hours'
  | 'read'
  | 'refused'
  | 'suppressed'
  | 'unconfirmed'
  | 'unreachable'
  | 'zone-unknown'

/** What was decided about one message to a person, on one channel. */
export interface Decision {
  id: string
  /** What was sent together has the same. */
  deliveryId: string
  at: string
  personId: string
  /** `page` is a card beside the launcher. */
  channel: OptInChannel | 'page'
  purpose: ChannelPurpose | 'moment'
  /** The message of the conversation; null where it is none. */
  messageId: string | null
  verdict: 'sent' | 'held'
  /** Null where it was sent. */
  reason: HeldReason | null
  /** What it was decided by, without the address. */
  inputs: Json
}

/** Newest first; of one person or message where one is named. */
export interface DecisionQuery extends PageQuery {
  personId?: string | undefined
  messageId?: string | undefined
}
