import { type RawBuilder, sql } from 'kysely'

/**
 * Which events arrived in another hour than they happened in. The hour is a part of the text of a time; the words are
 * those of an index, which is found by them.
 */
export const LATE: RawBuilder<boolean> = sql<boolean>`substr(happened_at, 1, 13) < substr(received_at, 1, 13)`
