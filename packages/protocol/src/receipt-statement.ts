import { canonicalize } from './canonical-json.ts'
import type { SignedReceipt } from './signed-receipt.ts'

/** What a receipt's `hash` is taken of. */
export type Stated = Omit<SignedReceipt, 'hash' | 'signature' | 'anonymousId' | 'personId' | 'salt'>

/**
 * The text whose SHA-256 is the `hash` of a receipt: all of it but the ids, addresses and words that
 * can be erased, each of which it holds a hash of.
 */
export function stateReceipt(receipt: Stated): string {
  const { notice, channels } = receipt
  return canonicalize({
    type: 'beckon-receipt',
    v: receipt.v,
    id: receipt.id,
    site: receipt.site,
    seq: receipt.seq,
    prev: receipt.prev,
    kid: receipt.kid,
    subject: receipt.subject,
    epoch: receipt.epoch,
    purposes: receipt.purposes,
    channels: channels.map(({ address, ...rest }) => rest),
    signals: receipt.signals,
    notice: notice && { id: notice.id, version: notice.version, locale: notice.locale },
    noticeHash: receipt.noticeHash,
    surface: receipt.surface,
    origin: receipt.origin,
    at: receipt.at,
    receivedAt: receipt.receivedAt,
    expiresAt: receipt.expiresAt,
  })
}

/** The text whose SHA-256 is the `subject` of a receipt. */
export function stateSubject(
  receipt: Pick<SignedReceipt, 'salt' | 'anonymousId' | 'personId'>,
): string {
  return canonicalize([receipt.salt, receipt.anonymousId, receipt.personId])
}

/** The text whose SHA-256 is the `addressHash` of a channel. */
export function stateAddress(salt: string, address: string): string {
  return canonicalize([salt, address])
}
