import type { Json } from './events.ts'

/** The body of `POST /v1/identity/nonce`. */
export interface NonceRequest {
  site: string
  /** The visitor the nonce is for, if there is one yet; a token with it counts for no other. */
  anonymousId?: string | undefined
}

/** What the site's server puts into the token it signs. */
export interface NonceGrant {
  nonce: string
  /** ISO 8601, five minutes from now. */
  expiresAt: string
}

/** The body of `POST /v1/identity`. */
export interface IdentityRequest {
  site: string
  /** A JWT that the site's server signed. */
  token: string
  anonymousId?: string | undefined
}

/** Who a visitor was proven to be. To be kept in memory only. */
export interface IdentityGrant {
  /** `is_…`: opaque, 256 bits. Goes into batches, and opens the rights of section 6. */
  identity: string
  userId: string
  /** ISO 8601, 30 minutes from the last use. */
  expiresAt: string
  /** What the token said of them, and nothing that it did not. */
  traits: Json
  /**
   * True where the visitor session sent along shows another thread from now on: their own, with what
   * they wrote before they were known at its end. Forget what was loaded and list it anew.
   */
  moved: boolean
}
