import { type SelectQueryBuilder, sql } from 'kysely'
import type { Cursor } from '../shared/cursor.ts'
import { isBefore } from './row-order.ts'
import type { Tables } from './tables.ts'

/** Sources of one statement. SQLite takes 500 at most, and each number of them is another text. */
const SOURCES = 50

export interface NewestFirst<Row> {
  /** The column of the time they are ordered by. */
  at: keyof Row & string
  before: Cursor | undefined
  limit: number
}

/**
 * Merges lists of one table, newest first, one more than `limit`. Either dialect reads each source
 * along an index and stops when the page is full. Asked for all of them by one condition, a join or
 * an `or`, it would have to fetch every row there is and sort them.
 *
 * @see https://www.sqlite.org/eqp.html#compound_queries
 */
export async function listNewest<Name extends keyof Tables>(
  sources: readonly SelectQueryBuilder<Tables, Name, Tables[Name]>[],
  { at, before, limit }: NewestFirst<Tables[Name]>,
): Promise<Tables[Name][]> {
  const place = [at, 'id'] as const
  const queries = sources.map((source) =>
    before === undefined ? source : source.where(isBefore(place, before)),
  )
  const pages: Tables[Name][][] = []
  for (let start = 0; start < queries.length; start += SOURCES) {
    const [first, ...others] = queries.slice(start, start + SOURCES)
    const merged = others.reduce((all, query) => all?.unionAll(query), first)
    const page = merged?.orderBy(sql.ref(at), 'desc').orderBy(sql.ref('id'), 'desc')
    // Kysely spells the type of a row out, which it cannot while the table is open.
    pages.push(((await page?.limit(limit + 1).execute()) ?? []) as Tables[Name][])
  }
  const newestFirst = (a: Tables[Name], b: Tables[Name]): number =>
    `${a[at]} ${a.id}` < `${b[at]} ${b.id}` ? 1 : -1
  return pages
    .flat()
    .sort(newestFirst)
    .slice(0, limit + 1)
}
