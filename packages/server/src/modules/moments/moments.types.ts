import type { Tables } from '../../database/tables.ts'

export type MomentRow = Tables['moment']

/** A visitor who is on the page, as the events of one batch tell. */
export interface Visit {
  siteId: string
  anonymousId: string
  /** Of the events of the batch that were taken. The same batch again has the same. */
  messageIds: readonly string[]
  /** They came to another page with it. */
  isNewPage: boolean
}
