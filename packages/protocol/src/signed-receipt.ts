import type { ReceiptChannel } from './channels.ts'
import type { ConsentReceipt, ConsentSignals } from './consent.ts'

/**
 * One line of the append-only consent ledger, chained to the line before it and signed. Everything in
 * it is committed to by `hash`, of what tells who somebody is only a salted hash, so that it can be
 * erased and the chain be checked still.
 */
export interface SignedReceipt extends ConsentReceipt {
  v: 1
  /** The gateway's id of the site; each site has a chain of its own. */
  site: string
  /** 1, 2, 3 … without gaps within the site. */
  seq: number
  /** The `hash` of the receipt before; null for the first. */
  prev: string | null
  /** SHA-256 of the statement, in hexadecimal. */
  hash: string
  /** Which of the keys at `/.well-known/beckon-keys.json` signed it. */
  kid: string
  /** Ed25519 over the 64 ASCII characters of `hash`, base64url. */
  signature: string
  /** SHA-256 over salt, anonymousId and personId, in hexadecimal. */
  subject: string
  /** What those hashes are salted with; null once whose receipt it was is erased. */
  salt: string | null
  /** The person of the session that chose; null where there was none. */
  personId: string | null
  channels: readonly ReceiptChannel[]
  signals: ConsentSignals
  /** SHA-256 of the text that was shown, in hexadecimal. */
  noticeHash: string | null
  /** From when on it covers nothing, ISO 8601. */
  expiresAt: string
  /** The origin of the page, where the browser sent it. */
  origin: string | null
}

/** A public key as RFC 8037 writes it. */
export interface PublicKey {
  kty: 'OKP'
  crv: 'Ed25519'
  /** 32 bytes, base64url. */
  x: string
  kid: string
  alg: 'EdDSA'
  use: 'sig'
}

/** The answer of `GET /.well-known/beckon-keys.json`: all keys that ever signed. */
export interface PublicKeys {
  keys: readonly PublicKey[]
}
