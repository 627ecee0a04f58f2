import type {
  ChannelPurpose,
  ChannelState,
  HeldReason,
  OptInChannel,
  OutboxState,
} from '@beckon/protocol'

/** Tables of what leaves the gateway, and of why it does or does not. */
export interface OutboxTables {
  outbox: {
    id: string
    site_id: string
    person_id: string | null
    kind: string
    /** Unique in its site: makes it happen once. */
    key: string
    /** Of those of one lane, one at a time is worked on. */
    lane: string
    /** What it is about, as JSON. */
    payload: string
    state: OutboxState
    /** How often it was begun; tells one holder of a lease from the next. */
    attempts: number
    due_at: string
    /** Until when it is somebody's; null where it is nobody's. */
    leased_until: string | null
    error: string | null
    created_at: string
    updated_at: string
    /** When it is forgotten, once it is done. */
    expires_at: string | null
  }
  decision: {
    id: string
    site_id: string
    person_id: string
    delivery_id: string
    channel: OptInChannel | 'page'
    purpose: ChannelPurpose | 'moment'
    message_id: string | null
    /** The keyed hash of the address; null where there is none. */
    address_hash: string | null
    /** What tells the same content from another. */
    fingerprint: string
    /** `sending` while nobody knows yet what became of it. */
    verdict: 'sent' | 'held' | 'sending'
    reason: HeldReason | null
    inputs: string
    created_at: string
    expires_at: string
  }
  /** Where somebody gets answers by e-mail; one address a person. */
  email_reach: {
    id: string
    site_id: string
    person_id: string
    address: string
    state: ChannelState
    /** Where they wrote; null where the site did not name that origin. */
    page: string | null
    locale: string | null
    /** The keyed hash of the network it was asked from, for as long as that is counted. */
    network_hash: string | null
    /** 1 where a transcript is to follow the proof. */
    wants_transcript: 0 | 1
    /** When they proved that the address is theirs, or somebody vouched for it. */
    proven_at: string | null
    created_at: string
    updated_at: string
  }
  /** Browsers that are told of answers; several a person. */
  push_subscription: {
    id: string
    site_id: string
    person_id: string
    /** The session it was asked for in: it ends with it. */
    session_id: string
    endpoint: string
    p256dh: string
    auth: string
    /** Where they wrote. */
    page: string | null
    locale: string | null
    /** What it was told last, so that it is not told twice. */
    last_delivery: string | null
    created_at: string
    expires_at: string
  }
  /** Links back to a conversation, each of which works once. */
  resume_link: {
    id: string
    site_id: string
    person_id: string
    used_at: string | null
    created_at: string
    expires_at: string
  }
}
