import { type SelectQueryBuilder, sql } from 'kysely'
import type { Cursor } from '../shared/cursor.ts'
import { isPostgres } from './is-postgres.ts'
import { isBefore } from './row-order.ts'
import type { Db, Tables } from './tables.ts'

/** Sources of one statement. SQLite takes 500 at most, and each number of them is another text. */
const SOURCES = 50

type Source<Name extends keyof Tables> = SelectQueryBuilder<Tables, Name, Tables[Name]>

export interface NewestFirst<Row> {
  /** The column of the time they are ordered by. */
  at: keyof Row & string
  before: Cursor | undefined
  limit: number
}

/**
 * Merges lists of one table, newest first, one more than `limit`. Each source is read along an index until
 * the page is full. Asked for all of them by one condition, a join or an `or`, a database would have to
 * fetch every row there is and sort them; so does PostgreSQL with a union whose parts are not cut
 * themselves.
 *
 * @see https://www.sqlite.org/eqp.html#compound_queries
 */
export async function listNewest<Name extends keyof Tables>(
  db: Db,
  sources: readonly Source<Name>[],
  { at, before, limit }: NewestFirst<Tables[Name]>,
): Promise<Tables[Name][]> {
  const place = [at, 'id'] as const
  const behind = sources.map((source) =>
    before === undefined ? source : source.where(isBefore(place, before)),
  )
  const cut = (query: Source<Name>): Source<Name> =>
    query
      .orderBy(sql.ref(at), 'desc')
      .orderBy(sql.ref('id'), 'desc')
      .limit(limit + 1)
  const queries = isPostgres(db)
    ? behind.map(
        (query) => db.selectFrom(cut(query).as('part')).selectAll() as unknown as Source<Name>,
      )
    : behind
  const pages: Tables[Name][][] = []
  for (let start = 0; start < queries.length; start += SOURCES) {
    const [first, ...others] = queries.slice(start, start + SOURCES)
    const merged = others.reduce((all, query) => all?.unionAll(query), first)
    // Kysely spells the type of a row out, which it cannot while the table is open.
    if (merged !== undefined) pages.push((await cut(merged).execute()) as Tables[Name][])
  }
  const newestFirst = (a: Tables[Name], b: Tables[Name]): number =>
    `${a[at]} ${a.id}` < `${b[at]} ${b.id}` ? 1 : -1
  return pages
    .flat()
    .sort(newestFirst)
    .slice(0, limit + 1)
}
