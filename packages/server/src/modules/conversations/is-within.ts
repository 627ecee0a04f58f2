import { type Expression, type SqlBool, sql } from 'kysely'
import { isPostgres } from '../../database/is-postgres.ts'
import type { Db } from '../../database/tables.ts'

/** Places in a conversation from one to another, both included. */
export interface Places<Value = number> {
  from: Value
  to: Value
}

/**
 * Whether a column is one of these places, for queries that name the conversation too. The index of SQLite begins with the
 * place and not with the conversation, so there each place is looked up by itself, in their order: decision 0191.
 */
export function isWithin(
  db: Db,
  column: string,
  { from, to }: Places<number | Expression<number>>,
): Expression<SqlBool> {
  const place = sql.ref(column)
  if (isPostgres(db)) return sql<SqlBool>`${place} between ${from} and ${to}`
  return sql<SqlBool>`${place} in (
    with recursive place (seq) as (
      select ${from} where ${from} <= ${to} union all select seq + 1 from place where seq < ${to}
    ) select seq from place
  )`
}
