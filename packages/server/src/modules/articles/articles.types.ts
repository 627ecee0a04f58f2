import type { Tables } from '../../database/tables.ts'

export type ArticleRow = Tables['article']

export type ArticleVisitRow = Tables['article_visit']

/** Whose articles, and the languages they may be in: the first that an article has is the one. */
export interface Shelf {
  siteId: string
  locales: readonly string[]
}
