import type { MomentSettings } from '@beckon/protocol'
import type { Tables } from '../../database/tables.ts'

export type MomentRow = Tables['moment']

/** What of an event rules look at. */
export interface Seen {
  /** The name of what was done; null for a page. */
  event: string | null
  /** They came to a page with it. */
  isPage: boolean
  url: string | null
  /** The rule of which the page says that all only it can tell is so. */
  due: string | null
  /** When the visit began, in milliseconds since 1970. */
  visitAt: number | null
}

/** A visitor who is on the page, as the events of one batch tell. */
export interface Visit {
  siteId: string
  anonymousId: string
  /** Of the events of the batch that were taken. The same batch again has the same. */
  messageIds: readonly string[]
  /** They came to another page with it. */
  isNewPage: boolean
  /** In the order they were sent. */
  seen: readonly Seen[]
}

/** What rules are asked about: somebody who agreed, and what the owner set. */
export interface Offering {
  visit: Visit
  person: Tables['person']
  settings: MomentSettings
  now: number
}
