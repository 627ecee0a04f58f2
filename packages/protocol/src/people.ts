import type { Callback } from './callback.ts'
import type { ChannelConsent } from './channels.ts'
import type { ConsentReceipt } from './consent.ts'
import type { Message } from './conversation.ts'
import type { Decision } from './deliveries.ts'
import type { Json, StoredEvent } from './events.ts'

/** One thing a person is known by. Only a verified one may ever join two people. */
export interface Identity {
  kind: 'anonymous_id' | 'user_id' | 'email' | 'phone'
  value: string
  verified: boolean
  at: string
}

/** What a person can be looked up by. */
export type PersonKind = 'person' | 'user_id' | 'anonymous_id'

/** Whether a message left on a channel, and why not. */
export type PersonDelivery = Pick<Decision, 'at' | 'channel' | 'messageId' | 'reason' | 'verdict'>

/** A person as agents and the reading API see them. */
export interface Person {
  id: string
  /** What to call them: a trait, or a stable made-up label such as `Visitor 3F2A`. */
  name: string
  /** What is said of them; what the site's server said goes before what a browser claimed. */
  traits: Json
  /** The members of `traits` that only a browser claimed. */
  unverifiedTraits: string[]
  identities: Identity[]
  /** The newest receipt; null while nothing was chosen. */
  consent: ConsentReceipt | null
  /** What they allow and refuse for each way to reach them; a gateway of before says nothing of it. */
  channels?: ChannelConsent[] | undefined
  /** What became of messages on other channels, newest first, 100 at most; a gateway of before says nothing of it. */
  deliveries?: PersonDelivery[] | undefined
  createdAt: string
  /** The last sign of life on any channel. */
  seenAt: string
  /** True while one of their tabs holds a socket. */
  online: boolean
}

/** One entry of a person's timeline. `at` orders entries of all kinds. */
export type TimelineEntry =
  | { kind: 'message'; at: string; message: Message }
  | { kind: 'event'; at: string; event: StoredEvent }
  | { kind: 'callback'; at: string; callback: Callback }
  | { kind: 'consent'; at: string; receipt: ConsentReceipt }
