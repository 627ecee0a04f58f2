import type { ReceiptChannel } from '@beckon/protocol'
import type { Tables } from '../../database/tables.ts'

export type ReceiptRow = Tables['consent_receipt']
export type ChainRow = Tables['consent_chain']

/** What a receipt says, before it has its place in the chain. */
export type ReceiptDraft = Pick<
  ReceiptRow,
  | 'id'
  | 'site_id'
  | 'anonymous_id'
  | 'person_id'
  | 'epoch'
  | 'purposes'
  | 'notice'
  | 'surface'
  | 'signals'
  | 'origin'
  | 'chosen_at'
  | 'received_at'
  | 'expires_at'
> & { channels: readonly Omit<ReceiptChannel, 'addressHash'>[] }

/** Who chose: an anonymous id, a session's person, or both. */
export interface Chooser {
  siteId: string
  anonymousId: string | null
  personId: string | null
}
