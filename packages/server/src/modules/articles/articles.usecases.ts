import { type ArticleRecord, type ArticleRequest, LIMITS, type PageQuery } from '@beckon/protocol'
import type { Store } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { cutPage, decodeCursor } from '../../shared/cursor.ts'
import { refuse } from '../../shared/refuse.ts'
import { isSlug, toRecord, writeArticle } from './articles.models.ts'

export interface ArticlesUsecases {
  /**
   * Writes an article, in one language.
   *
   * @throws BeckonError `request/invalid` where the slug is none
   */
  put(siteId: string, slug: string, input: ArticleRequest): Promise<ArticleRecord>
  /**
   * Deletes an article, in one language or in all.
   *
   * @returns how many that were
   * @throws BeckonError `article/not-found`
   */
  remove(siteId: string, slug: string, locale?: string): Promise<number>
  /** Drafts too, newest first. */
  list(
    siteId: string,
    query: PageQuery,
  ): Promise<{ articles: ArticleRecord[]; next: string | null }>
}

export function createArticlesUsecases({
  store,
  clock,
}: {
  store: Store
  clock: Clock
}): ArticlesUsecases {
  return {
    async put(siteId, slug, input) {
      if (!isSlug(slug)) {
        const message = 'Expected words of a to z and 0 to 9 with hyphens between them'
        throw refuse('request/invalid', [{ path: 'slug', message }])
      }
      return store.transact(async ({ articles }) => {
        const [known] = await articles.listBySlug(siteId, slug, input.locale)
        const row = writeArticle(input, known, { siteId, slug, at: toIso(clock()) })
        if (row !== known) await articles.put(row)
        return toRecord(row)
      })
    },

    remove: (siteId, slug, locale) =>
      store.transact(async ({ articles }) => {
        const rows = await articles.listBySlug(siteId, slug, locale)
        if (rows.length === 0) throw refuse('article/not-found')
        for (const row of rows) await articles.remove(row)
        return rows.length
      }),

    async list(siteId, { cursor, limit = LIMITS.page }) {
      const rows = await store.articles.list(siteId, decodeCursor(cursor), limit)
      const page = cutPage(rows, limit, (row) => ({ at: row.updated_at, id: row.id }))
      return { articles: page.rows.map(toRecord), next: page.next }
    },
  }
}
