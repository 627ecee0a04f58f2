import type { Json } from '@beckon/protocol'
import type { Tables } from '../../database/tables.ts'

export type IdentityKeyRow = Tables['identity_key']
export type IdentitySessionRow = Tables['identity_session']

/** What a token proves, once its signature and times were checked. */
export interface Proof {
  kid: string
  userId: string
  /** Single use. */
  jti: string
  nonce: string | undefined
  /** When it can no longer be used, in milliseconds. */
  endsAt: number
  /** What the site's server says of its user. */
  traits: Json
  /** Lower case; what somebody proved to the site to be theirs. */
  email: string | undefined
  /** E.164, likewise. */
  phone: string | undefined
}

/** Somebody whose identity session was proven. */
export interface ProvenUser {
  siteId: string
  personId: string
  userId: string
}
