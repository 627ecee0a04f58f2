import type { Tables } from '../../database/tables.ts'

export type CallbackRow = Tables['callback']

/** A request with what names its person. */
export interface CallbackView extends CallbackRow {
  traits: string
  claimed_traits: string
  contact_name: string | null
}
