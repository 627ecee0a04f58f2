import type { ChannelPurpose, ChannelState, OptInChannel } from '@beckon/protocol'

/** Tables of what has to be proven: consent, identity, erasure. */
export interface TrustTables {
  /** The keys that sign receipts, for all sites. */
  signing_key: {
    /** What `kid` names. */
    id: string
    /** 32 bytes, base64url, as is the private one. */
    public_key: string
    /** Null once it is retired: then it can sign nothing more, whoever finds it. */
    private_key: string | null
    created_at: string
    retired_at: string | null
  }
  /** `address`: what addresses are hashed with. `link`: what links are signed with. */
  gateway_secret: { id: string; value: string }
  /** Append-only. What identifies somebody can be blanked, for `hash` commits to hashes of it. */
  consent_receipt: {
    id: string
    site_id: string
    seq: number
    prev: string | null
    hash: string
    kid: string
    signature: string
    subject: string
    salt: string | null
    anonymous_id: string | null
    person_id: string | null
    epoch: number
    purposes: string
    channels: string
    signals: string
    notice: string | null
    notice_hash: string | null
    surface: string
    origin: string | null
    chosen_at: string
    received_at: string
    expires_at: string
  }
  /** Where each site's chain of receipts ends, signed. */
  consent_chain: {
    /** That of the last receipt. */
    id: string
    site_id: string
    seq: number
    hash: string
    kid: string
    signature: string
  }
  /** What holds for each way to reach somebody, folded from receipts. */
  channel_consent: {
    id: string
    site_id: string
    /** Whose it is: the keyed hash of an address, else a person, else an anonymous id. */
    holder_kind: 'address' | 'person' | 'anonymous_id'
    holder: string
    /**
     * Who said so. Several may speak of one address; nobody's grant overrules another's refusal, so
     * whoever asks for an address has to heed them all.
     */
    owner: string
    channel: OptInChannel
    purpose: ChannelPurpose
    state: ChannelState
    address: string | null
    anonymous_id: string | null
    person_id: string | null
    receipt_id: string
    updated_at: string
  }
  /** Addresses nothing may be sent to, whoever they belong to, as keyed hashes. */
  suppression: {
    id: string
    site_id: string
    address_hash: string
    reason: string
    created_at: string
  }
  /** Certificates of what was erased. */
  erasure: { id: string; site_id: string; certificate: string; created_at: string }
  /** Keys that sites sign identity tokens with. */
  identity_key: {
    id: string
    site_id: string
    kid: string
    alg: 'HS256' | 'ES256' | 'EdDSA'
    /** The shared secret of HS256, else a public key as JWK. */
    material: string
    issuer: string | null
    /** 1 where each token needs a nonce. */
    strict: 0 | 1
    not_before: string
    retire_at: string | null
    created_at: string
  }
  /** Hashes of token ids and nonces that were used, until they expire. */
  identity_used: { id: string; site_id: string; value: string; expires_at: string }
  identity_session: {
    id: string
    site_id: string
    person_id: string
    user_id: string
    anonymous_id: string | null
    token_hash: string
    created_at: string
    expires_at: string
  }
}
