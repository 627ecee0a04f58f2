import type { ChannelPurpose, HeldReason, OptInChannel, OutboxState } from '@beckon/protocol'

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
    channel: OptInChannel
    purpose: ChannelPurpose
    message_id: string | null
    /** The keyed hash of the address; null where there is none. */
    address_hash: string | null
    /** What tells the same content from another. */
    fingerprint: string
    verdict: 'sent' | 'held'
    reason: HeldReason | null
    inputs: string
    created_at: string
    expires_at: string
  }
}
