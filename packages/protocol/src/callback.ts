export type CallbackStatus = 'requested' | 'done' | 'cancelled'

/** What a visitor asks for. */
export interface CallbackRequest {
  /** ULID: the idempotency key. */
  id: string
  /** As typed; international, or national to `country`. */
  phone: string
  /** ISO 3166-1 alpha-2, the country a national number is read in. */
  country?: string | undefined
  name?: string | undefined
  note?: string | undefined
  /** When to call, ISO 8601; absent or null means as soon as possible. */
  at?: string | null | undefined
  /** The text the visitor agreed to, as shown. */
  consent?: { version: string; text: string } | undefined
}

/** A request for a call, as stored. */
export interface Callback {
  id: string
  clientId: string
  personId: string
  personName: string
  conversationId: string
  /** E.164, e.g. `+14155550123`. */
  phone: string
  name: string | null
  note: string | null
  at: string | null
  status: CallbackStatus
  consent: { version: string; text: string } | null
  createdAt: string
  updatedAt: string
}
