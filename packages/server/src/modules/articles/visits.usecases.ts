import {
  type ArticleReading,
  type ArticleStats,
  type ArticleVisit,
  type ArticleVote,
  LIMITS,
  type PageQuery,
} from '@beckon/protocol'
import type { Store, Unit } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import { cutPage, decodeCursor } from '../../shared/cursor.ts'
import type { SitesUsecases } from '../sites/sites.usecases.ts'
import { toStats } from './articles.models.ts'
import { requireArticle } from './shelf.usecases.ts'

/** Milliseconds after which whoever read and wrote nothing is taken not to need to. */
const VISIT = 30 * 60 * 1000

/** Milliseconds that visits are told apart, so that each counts once. */
const MEMORY = 24 * 60 * 60 * 1000

/** What became of those who read. Nothing of it says who they were. */
export interface ArticleVisitsUsecases {
  /** @throws BeckonError `article/not-found` */
  noteRead(slug: string, reading: ArticleReading): Promise<void>
  /** @throws BeckonError `article/not-found` */
  vote(slug: string, vote: ArticleVote): Promise<void>
  /** The visit asked all the same: what it read spared nobody anything. */
  noteWrote(visit: ArticleVisit): Promise<void>
  stats(
    siteId: string,
    query: PageQuery,
  ): Promise<{ articles: ArticleStats[]; next: string | null }>
  /** Counts the visits that are over, and forgets them. */
  purge(): Promise<void>
}

export interface ArticleVisitsDependencies {
  store: Store
  clock: Clock
  sites: SitesUsecases
}

export function createArticleVisitsUsecases({
  store,
  clock,
  sites,
}: ArticleVisitsDependencies): ArticleVisitsUsecases {
  async function note(unit: Unit, siteId: string, read: ArticleReading & { slug: string }) {
    const article = await requireArticle(unit, siteId, read)
    await unit.articleVisits.note({
      ...{ id: createId(), site_id: siteId, article_id: article.id, visit: read.visit },
      ...{ helped: null, wrote: 0, read_at: toIso(clock()), expires_at: toIso(clock() + MEMORY) },
    })
    return article
  }

  return {
    async noteRead(slug, reading) {
      const { site } = await sites.requireKey(reading.site, ['pk'])
      await store.transact((unit) => note(unit, site.id, { ...reading, slug }), [])
    },

    async vote(slug, { helped, ...reading }) {
      const { site } = await sites.requireKey(reading.site, ['pk'])
      await store.transact(async (unit) => {
        // Whoever says it helped has read it, whether or not that was heard.
        const { id } = await note(unit, site.id, { ...reading, slug })
        const { visit } = reading
        const vote = { site_id: site.id, visit, article_id: id, helped: helped ? 1 : 0 } as const
        await unit.articleVisits.vote(vote)
      }, [])
    },

    async noteWrote({ site: key, visit }) {
      const { site } = await sites.requireKey(key, ['pk'])
      await store.transact(({ articleVisits }) => articleVisits.markWrote(site.id, visit), [])
    },

    async stats(siteId, { cursor, limit = LIMITS.page }) {
      const rows = await store.articles.list(siteId, decodeCursor(cursor), limit)
      const page = cutPage(rows, limit, (row) => ({ at: row.updated_at, id: row.id }))
      const ids = page.rows.map(({ id }) => id)
      const counts = await store.articleVisits.count(siteId, ids, toIso(clock() - VISIT))
      const articles = page.rows.map((row) => {
        const now = counts.find(({ article_id }) => article_id === row.id)
        return toStats({
          ...row,
          reads: row.reads + (now?.reads ?? 0),
          helped: row.helped + (now?.helped ?? 0),
          unhelped: row.unhelped + (now?.unhelped ?? 0),
          deflected: row.deflected + (now?.deflected ?? 0),
        })
      })
      return { articles, next: page.next }
    },

    async purge() {
      const before = toIso(clock())
      while (await store.transact(({ articleVisits }) => articleVisits.fold(before)));
    },
  }
}
