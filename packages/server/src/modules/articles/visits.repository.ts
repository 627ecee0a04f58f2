import type { Db } from '../../database/tables.ts'
import type { ArticleVisitRow } from './articles.types.ts'

/** What visits came to, by article. */
export interface VisitCounts {
  article_id: string
  reads: number
  helped: number
  unhelped: number
  deflected: number
}

/** Rows that are counted and forgotten in one transaction. */
const ROWS = 1000

export interface ArticleVisitsRepository {
  /** Notes that a visit read an article, once. */
  note(row: ArticleVisitRow): Promise<void>
  /** What the visit says of it; the last word counts. */
  vote(visit: Pick<ArticleVisitRow, 'site_id' | 'visit' | 'article_id' | 'helped'>): Promise<void>
  /** All that the visit read did not spare anybody the question. */
  markWrote(siteId: string, visit: string): Promise<void>
  /** Of the visits still remembered: reads before `over` without a question count as deflected. */
  count(siteId: string, articleIds: readonly string[], over: string): Promise<VisitCounts[]>
  /** Adds the visits that ended before a time to the counts of their articles, and forgets them. */
  fold(before: string): Promise<boolean>
}

function sumUp(rows: readonly ArticleVisitRow[], over: string): VisitCounts[] {
  const counts = new Map<string, VisitCounts>()
  for (const { article_id, helped, wrote, read_at } of rows) {
    const none = { article_id, reads: 0, helped: 0, unhelped: 0, deflected: 0 }
    const known = counts.get(article_id) ?? none
    counts.set(article_id, {
      article_id,
      reads: known.reads + 1,
      helped: known.helped + Number(helped === 1),
      unhelped: known.unhelped + Number(helped === 0),
      deflected: known.deflected + Number(wrote === 0 && read_at < over),
    })
  }
  return [...counts.values()]
}

export function createArticleVisitsRepository(db: Db): ArticleVisitsRepository {
  return {
    async note(row) {
      await db
        .insertInto('article_visit')
        .values(row)
        .onConflict((conflict) => conflict.columns(['site_id', 'visit', 'article_id']).doNothing())
        .execute()
    },

    async vote({ site_id, visit, article_id, helped }) {
      await db
        .updateTable('article_visit')
        .set({ helped })
        .where('site_id', '=', site_id)
        .where('visit', '=', visit)
        .where('article_id', '=', article_id)
        .execute()
    },

    async markWrote(siteId, visit) {
      await db
        .updateTable('article_visit')
        .set({ wrote: 1 })
        .where('site_id', '=', siteId)
        .where('visit', '=', visit)
        .execute()
    },

    async count(siteId, articleIds, over) {
      if (articleIds.length === 0) return []
      const rows = await db
        .selectFrom('article_visit')
        .selectAll()
        .where('site_id', '=', siteId)
        .where('article_id', 'in', articleIds)
        .execute()
      return sumUp(rows, over)
    },

    async fold(before) {
      const rows = await db
        .selectFrom('article_visit')
        .selectAll()
        .where('expires_at', '<', before)
        .limit(ROWS)
        .execute()
      for (const { article_id, ...more } of sumUp(rows, before)) {
        await db
          .updateTable('article')
          .set((is) => ({
            reads: is('reads', '+', more.reads),
            helped: is('helped', '+', more.helped),
            unhelped: is('unhelped', '+', more.unhelped),
            deflected: is('deflected', '+', more.deflected),
          }))
          .where('id', '=', article_id)
          .execute()
      }
      const ids = rows.map(({ id }) => id)
      if (ids.length > 0) await db.deleteFrom('article_visit').where('id', 'in', ids).execute()
      return rows.length === ROWS
    },
  }
}
