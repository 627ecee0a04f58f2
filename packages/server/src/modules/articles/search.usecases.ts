import type { Article, ArticleSearchAnswer, ArticleSearchQuery } from '@beckon/protocol'
import type { Store } from '../../database/store.ts'
import type { SitesUsecases } from '../sites/sites.usecases.ts'
import { toArticle, toHit } from './articles.models.ts'
import type { ArticleRow, Shelf } from './articles.types.ts'
import { findShelf, requireArticle } from './shelf.usecases.ts'
import { cutWord, pickTelling, readQuestion } from './words.models.ts'

/** Articles in an answer that names no `limit`. */
const FEW = 20

/** What a word must be worth, where not all of them are there: those of every sentence are not. */
const LEAST_FIT = 0.001

/** How well others must fit beside the best of them. */
const BESIDE_BEST = 0.25

export interface ArticleSearchUsecases {
  /** Never fails for what was typed. */
  search(query: ArticleSearchQuery): Promise<ArticleSearchAnswer>
  /** @throws BeckonError `article/not-found` */
  read(asked: { site: string; slug: string; locale?: string | undefined }): Promise<Article>
}

export interface ArticleSearchDependencies {
  store: Store
  sites: SitesUsecases
}

export function createArticleSearchUsecases({
  store,
  sites,
}: ArticleSearchDependencies): ArticleSearchUsecases {
  async function find(
    shelf: Shelf,
    { q = '', category, limit = FEW }: ArticleSearchQuery,
  ): Promise<ArticleRow[]> {
    const words = readQuestion(q)
    if (words.length === 0) {
      // Something typed that holds no word is a question without an answer.
      return q.trim() === '' ? store.articles.listPublished(shelf, category, limit) : []
    }
    const whole = words.map((word, i) => ({ word, isPrefix: i === words.length - 1 }))
    const all = { words: whole, combine: 'all', category } as const
    const exact = await store.articles.match(shelf, all, limit)
    if (exact.length > 0) return exact
    const begun = pickTelling(words).map((word) => ({
      word: cutWord(word),
      isPrefix: word.length > 3,
    }))
    const any = { words: begun, combine: 'any', category } as const
    const near = await store.articles.match(shelf, any, limit)
    const least = Math.max(LEAST_FIT, (near[0]?.fit ?? 0) * BESIDE_BEST)
    return near.filter(({ fit }) => fit >= least)
  }

  return {
    async search(query) {
      const { site } = await sites.requireKey(query.site, ['pk'])
      const shelf = await findShelf(store, site.id, query.locale)
      if (shelf.locales.length === 0) return { articles: [], categories: [] }
      const rows = await find(shelf, query)
      return { articles: rows.map(toHit), categories: await store.articles.listCategories(shelf) }
    },

    async read({ site: key, ...asked }) {
      const { site } = await sites.requireKey(key, ['pk'])
      return toArticle(await requireArticle(store, site.id, asked))
    },
  }
}
