/**
 * Events as Segment's HTTP Tracking API defines them.
 * @see https://segment.com/docs/connections/spec/
 */

export type EventType = 'track' | 'page' | 'screen' | 'identify' | 'group' | 'alias'

/** Any JSON object. */
export type Json = { readonly [key: string]: unknown }

/** The consent an event was made under; a gateway refuses what no receipt covers. */
export interface EventConsent {
  /** Number of the visitor's choice, raised by each change. Only `pk_` keys need it. */
  epoch?: number | null | undefined
  /** Purpose -> allowed, the field Segment's consent tools use. */
  categoryPreferences: Readonly<Record<string, boolean>>
}

/** Where and how an event happened. Unknown members are kept; null is as good as absent. */
export interface EventContext {
  readonly [key: string]: unknown
  readonly page?: Json | null | undefined
  readonly campaign?: Json | null | undefined
  readonly library?: Json | null | undefined
  readonly locale?: string | null | undefined
  readonly timezone?: string | null | undefined
  readonly userAgent?: string | null | undefined
  readonly consent?: EventConsent | null | undefined
}

/** One event on its way in, null being as good as absent. At least one of `anonymousId` and `userId` is a non-empty text. */
export interface EventMessage {
  type: EventType
  /** Made by the client; the gateway stores each one once. It makes one where it is absent. */
  messageId?: string | null | undefined
  anonymousId?: string | null | undefined
  userId?: string | null | undefined
  /** Name of a `track` event. */
  event?: string | null | undefined
  /** Name of a `page` or `screen`. */
  name?: string | null | undefined
  category?: string | null | undefined
  properties?: Json | null | undefined
  traits?: Json | null | undefined
  groupId?: string | null | undefined
  previousId?: string | null | undefined
  /** When it happened, ISO 8601; the arrival where absent. */
  timestamp?: string | null | undefined
  /** What some libraries send instead of `timestamp`. */
  originalTimestamp?: string | null | undefined
  /** When it was sent, by the sender's clock, ISO 8601. */
  sentAt?: string | null | undefined
  context?: EventContext | null | undefined
  integrations?: Json | null | undefined
}

/** The body of `POST /v1/batch`. `context` and `integrations` lie under those of each event. */
export interface Batch {
  writeKey?: string | null | undefined
  batch: readonly unknown[]
  /** `is_…`, which verifies the events whose `userId` it was given for. One that ended verifies nothing. */
  identity?: string | null | undefined
  sentAt?: string | null | undefined
  context?: EventContext | null | undefined
  integrations?: Json | null | undefined
}

/** One event as stored and read back. */
export interface StoredEvent {
  messageId: string
  type: EventType
  anonymousId: string | null
  userId: string | null
  /** True where the site's server vouches for it: by an `sk_` key, or by a token for its `userId`. */
  verified: boolean
  /** Name of the event or page, where it has one. */
  event: string | null
  /** Of a page or screen. */
  category: string | null
  /** The group joined, with `group`. */
  groupId: string | null
  /** The id given up, with `alias`. */
  previousId: string | null
  properties: Json
  traits: Json
  context: EventContext
  integrations: Json
  /** When it happened, corrected by the sender's clock error, ISO 8601. */
  timestamp: string
  /** When it happened by the sender's clock, as it was sent; null where it said nothing of it. */
  originalTimestamp: string | null
  /** When it was sent, by the sender's clock; null where it said nothing of it. */
  sentAt: string | null
  /** When the gateway took it, ISO 8601. */
  receivedAt: string
}

export type EventVerdict = 'ok' | 'drop' | 'retry'
