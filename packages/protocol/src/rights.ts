import type { Callback } from './callback.ts'
import type { ChannelConsent } from './channels.ts'
import type { Case, Message } from './conversation.ts'
import type { Json, StoredEvent } from './events.ts'
import type { Identity } from './people.ts'
import type { SignedReceipt } from './signed-receipt.ts'

/** The body of `POST /v1/subjects/me/…`: whose data it is, where no session says so. */
export interface SubjectRequest {
  site: string
  anonymousId?: string | undefined
}

/** Everything a gateway has stored of somebody. Secrets and hashes of secrets are no part of it. */
export interface SubjectExport {
  v: 1
  /** When it was put together, ISO 8601. */
  at: string
  /** Null where only an anonymous id was asked for. */
  person: {
    id: string
    /** What the site's server said. */
    traits: Json
    /** What a browser claimed. */
    claimedTraits: Json
    /** The name given with a callback request. */
    contactName: string | null
    createdAt: string
    seenAt: string
  } | null
  identities: Identity[]
  /** How identities came to belong to this person, and why. */
  joins: {
    kind: Identity['kind']
    value: string
    from: string | null
    to: string
    reason: string
    evidence: Json
    at: string
  }[]
  /** The oldest first. */
  events: StoredEvent[]
  receipts: SignedReceipt[]
  channels: ChannelConsent[]
  cases: Case[]
  messages: Message[]
  callbacks: Callback[]
  sessions: {
    kind: 'visitor' | 'identity'
    locale: string | null
    timezone: string | null
    createdAt: string
    expiresAt: string
  }[]
  /** Rows of further tables, such as `moment`, as they are stored. */
  others: Readonly<Record<string, Json[]>>
}

/** What is left of somebody who was erased: that it was done. Signed as receipts are. */
export interface ErasureCertificate {
  v: 1
  id: string
  site: string
  /** A keyed hash of the person's or the anonymous id. */
  subject: string
  /** Rows deleted or blanked, by table. */
  counts: Readonly<Record<string, number>>
  /** The `seq` of the receipts whose ids were blanked. */
  receipts: readonly number[]
  at: string
  /** SHA-256 over the canonical JSON of all members but this one and `signature`, in hexadecimal. */
  hash: string
  kid: string
  signature: string
}
