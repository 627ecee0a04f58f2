import { type RawBuilder, sql } from 'kysely'
import type { Cursor } from '../shared/cursor.ts'
import { isPostgres } from './is-postgres.ts'
import { AROUND } from './list-order-schema.ts'
import { isBefore, type Place } from './row-order.ts'
import type { Db } from './tables.ts'

/** How rows are read that each message moves, newest `updated_at` first. */
export interface UpdateOrder {
  newestFirst: RawBuilder<unknown>
  isBefore(cursor: Cursor): RawBuilder<boolean>
}

/** The order is the same on both; on PostgreSQL it is that of an index by ten minutes, sorted within each. */
export function orderByUpdate(db: Db, table: string): UpdateOrder {
  const place: Place = [`${table}.updated_at`, `${table}.id`]
  const [at, id] = place.map((column) => sql.ref(column))
  const newestFirst = sql`${at} desc, ${id} desc`
  if (!isPostgres(db)) return { newestFirst, isBefore: (cursor) => isBefore(place, cursor) }
  const around = sql.ref(`${table}.updated_around`)
  return {
    newestFirst: sql`${around} desc, ${newestFirst}`,
    isBefore: (cursor) =>
      sql<boolean>`(${around} <= ${cursor.at.slice(0, AROUND)} and ${isBefore(place, cursor)})`,
  }
}
