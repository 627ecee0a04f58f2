import { randomBytes } from 'node:crypto'
import type { SignedReceipt } from '@beckon/protocol'
import { canonicalize, stateAddress, stateReceipt, stateSubject } from '@beckon/protocol/receipts'
import { hashText } from '../../shared/hash-text.ts'
import type { ChainRow, ReceiptDraft, ReceiptRow } from './consent.types.ts'
import { type SigningKeyRow, seal } from './signing.models.ts'

export function toReceipt(row: ReceiptRow): SignedReceipt {
  return {
    v: 1,
    id: row.id,
    site: row.site_id,
    seq: row.seq,
    prev: row.prev,
    hash: row.hash,
    kid: row.kid,
    signature: row.signature,
    subject: row.subject,
    salt: row.salt,
    anonymousId: row.anonymous_id,
    personId: row.person_id,
    epoch: row.epoch,
    purposes: JSON.parse(row.purposes),
    channels: JSON.parse(row.channels),
    signals: JSON.parse(row.signals),
    notice: row.notice === null ? null : JSON.parse(row.notice),
    noticeHash: row.notice_hash,
    surface: row.surface,
    origin: row.origin,
    at: row.chosen_at,
    receivedAt: row.received_at,
    expiresAt: row.expires_at,
  }
}

/** What the ledger holds in place of a text that may have to be erased. */
function hide(
  draft: ReceiptDraft,
): Pick<ReceiptRow, 'salt' | 'subject' | 'channels' | 'notice_hash'> {
  const salt = randomBytes(16).toString('base64url')
  const { anonymous_id: anonymousId, person_id: personId, notice } = draft
  const channels = draft.channels.map((channel) => ({
    ...channel,
    addressHash: channel.address === null ? null : hashText(stateAddress(salt, channel.address)),
  }))
  return {
    salt,
    subject: hashText(stateSubject({ salt, anonymousId, personId })),
    channels: JSON.stringify(channels),
    notice_hash: notice === null ? null : hashText(JSON.parse(notice).text),
  }
}

/** Makes the next row of a site's chain. */
export function sealReceipt(
  draft: ReceiptDraft,
  { head, key }: { head: ChainRow | undefined; key: SigningKeyRow },
): ReceiptRow {
  const row = {
    ...draft,
    ...hide(draft),
    seq: (head?.seq ?? 0) + 1,
    prev: head?.hash ?? null,
    kid: key.id,
    hash: '',
    signature: '',
  }
  return { ...row, ...seal(key, stateReceipt(toReceipt(row))) }
}

/** The text whose hash is signed as the end of a chain: without it, the last rows could vanish unseen. */
export function stateChain(head: Pick<ChainRow, 'site_id' | 'seq' | 'hash'>): string {
  const { site_id: site, seq, hash } = head
  return canonicalize({ type: 'beckon-chain', v: 1, site, seq, hash })
}

/** The end of a chain once a receipt was added to it. */
export function sealChain(key: SigningKeyRow, row: ReceiptRow): ChainRow {
  const { id, site_id, seq, hash } = row
  const end = { id, site_id, seq, hash }
  const { kid, signature } = seal(key, stateChain(end))
  return { ...end, kid, signature }
}
