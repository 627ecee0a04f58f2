import type { Tables } from '../../database/tables.ts'

export type ReceiptRow = Tables['consent_receipt']

/** Who chose: an anonymous id, a session's person, or both. */
export interface Chooser {
  siteId: string
  anonymousId: string | null
  personId: string | null
}
