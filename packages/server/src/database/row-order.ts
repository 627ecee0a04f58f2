import { type RawBuilder, sql } from 'kysely'
import type { Cursor } from '../shared/cursor.ts'

/** The two columns a list is ordered by: a time, and an id for rows of the same time. */
export type Place = readonly [at: string, id: string]

/** The condition that a row comes before a cursor. Both dialects compare rows as a whole. */
export function isBefore([at, id]: Place, cursor: Cursor): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(at)}, ${sql.ref(id)}) < (${cursor.at}, ${cursor.id})`
}

/** What a column has, or a time where that is later. Never set back, it tells of the newest. */
export function laterOf(column: string, at: string): RawBuilder<string> {
  const known = sql.ref<string>(column)
  return sql<string>`case when ${known} < ${at} then ${at} else ${known} end`
}

/** The condition that a row comes after a cursor. */
export function isAfter([at, id]: Place, cursor: Cursor): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(at)}, ${sql.ref(id)}) > (${cursor.at}, ${cursor.id})`
}
