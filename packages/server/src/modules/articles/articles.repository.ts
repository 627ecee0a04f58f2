import type { SelectQueryBuilder } from 'kysely'
import { putIntoIndex, removeFromIndex, selectMatches } from '../../database/article-index.ts'
import type { Sought } from '../../database/article-words.ts'
import { isBefore } from '../../database/row-order.ts'
import type { Db, Tables } from '../../database/tables.ts'
import type { Cursor } from '../../shared/cursor.ts'
import { toIndexed } from './articles.models.ts'
import type { ArticleRow, Shelf } from './articles.types.ts'

export interface Match extends ArticleRow {
  /** The higher the better; of words that nearly all articles have, nothing. */
  fit: number
}

export interface ArticlesRepository {
  /** Stores a new one, or changes the one of its id, and lets it be found. */
  put(row: ArticleRow): Promise<void>
  /** With all that was counted of it. */
  remove(row: ArticleRow): Promise<void>
  /** One slug in all its languages, or in one. */
  listBySlug(siteId: string, slug: string, locale?: string): Promise<ArticleRow[]>
  /** Newest first, one more than `limit`. */
  list(siteId: string, before: Cursor | undefined, limit: number): Promise<ArticleRow[]>
  /** The languages of what is published, that of the most articles first. */
  listLocales(siteId: string): Promise<string[]>
  /** Whether anything is published. */
  isAny(siteId: string): Promise<boolean>
  findPublished(shelf: Shelf, slug: string): Promise<ArticleRow | undefined>
  /** In the order of the site. */
  listPublished(shelf: Shelf, category: string | undefined, limit: number): Promise<ArticleRow[]>
  listCategories(shelf: Shelf): Promise<{ name: string; count: number }[]>
  /** The best first. */
  match(
    shelf: Shelf,
    sought: Sought & { category?: string | undefined },
    limit: number,
  ): Promise<Match[]>
}

type Chosen = SelectQueryBuilder<Tables & { a: ArticleRow }, 'a', object>

/** What is published, each in the best of the languages that it is written in. */
function choose(db: Db, { siteId, locales }: Shelf): Chosen {
  return db
    .selectFrom('article as a')
    .where('a.site_id', '=', siteId)
    .where('a.status', '=', 'published')
    .where((is) =>
      is.or(
        locales.map((locale, place) => {
          const own = is('a.locale', '=', locale)
          if (place === 0) return own
          const better = is
            .selectFrom('article as b')
            .select('b.id')
            .where('b.site_id', '=', siteId)
            .where('b.status', '=', 'published')
            .whereRef('b.slug', '=', 'a.slug')
            .where('b.locale', 'in', locales.slice(0, place))
          return is.and([own, is.not(is.exists(better))])
        }),
      ),
    )
}

export function createArticlesRepository(db: Db): ArticlesRepository {
  const select = (siteId: string) =>
    db.selectFrom('article').selectAll().where('site_id', '=', siteId)

  return {
    async put(row) {
      await db
        .insertInto('article')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute()
      await putIntoIndex(db, toIndexed(row))
    },

    async remove({ id, site_id }) {
      await db
        .deleteFrom('article_visit')
        .where('site_id', '=', site_id)
        .where('article_id', '=', id)
        .execute()
      await db.deleteFrom('article').where('site_id', '=', site_id).where('id', '=', id).execute()
      await removeFromIndex(db, id)
    },

    listBySlug(siteId, slug, locale) {
      const query = select(siteId).where('slug', '=', slug).orderBy('locale')
      return (locale === undefined ? query : query.where('locale', '=', locale)).execute()
    },

    list(siteId, before, limit) {
      const query = select(siteId).orderBy('updated_at', 'desc').orderBy('id', 'desc')
      const page =
        before === undefined ? query : query.where(isBefore(['updated_at', 'id'], before))
      return page.limit(limit + 1).execute()
    },

    async listLocales(siteId) {
      const rows = await db
        .selectFrom('article')
        .select(['locale', (is) => is.fn.countAll<number>().as('count')])
        .where('site_id', '=', siteId)
        .where('status', '=', 'published')
        .groupBy('locale')
        .orderBy('count', 'desc')
        .orderBy('locale')
        .execute()
      return rows.map(({ locale }) => locale)
    },

    async isAny(siteId) {
      const query = select(siteId).where('status', '=', 'published').limit(1)
      return (await query.executeTakeFirst()) !== undefined
    },

    findPublished: (shelf, slug) =>
      choose(db, shelf).selectAll('a').where('a.slug', '=', slug).executeTakeFirst(),

    listPublished(shelf, category, limit) {
      let query = choose(db, shelf).selectAll('a').orderBy('a.position').orderBy('a.title')
      if (category !== undefined) query = query.where('a.category', '=', category)
      return query.limit(limit).execute()
    },

    async listCategories(shelf) {
      const rows = await choose(db, shelf)
        .select(['a.category', (is) => is.fn.countAll<number>().as('count')])
        .where('a.category', 'is not', null)
        .groupBy('a.category')
        .orderBy((is) => is.fn.min('a.position'))
        .orderBy('a.category')
        .execute()
      return rows.map(({ category, count }) => ({ name: category ?? '', count: Number(count) }))
    },

    match(shelf, { category, ...sought }, limit) {
      let query = choose(db, shelf)
        .innerJoin(selectMatches(db, sought).as('m'), 'm.article_id', 'a.id')
        .selectAll('a')
        .select('m.fit')
        .orderBy('m.fit', 'desc')
        .orderBy('a.position')
      if (category !== undefined) query = query.where('a.category', '=', category)
      return query.limit(limit).execute()
    },
  }
}
