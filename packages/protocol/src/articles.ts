import type { PageQuery } from './page-query.ts'

/** Only published articles reach visitors. */
export type ArticleStatus = 'draft' | 'published'

/** Parts of an article that hold others. */
export type ArticleBranch =
  | 'paragraph'
  | 'bullets'
  | 'numbers'
  | 'item'
  | 'quote'
  | 'table'
  | 'row'
  | 'head'
  | 'cell'
  | 'strong'
  | 'emphasis'
  | 'strike'
  /** A word of code. */
  | 'code'
  /** Lines of code. */
  | 'lines'

/**
 * An article as a tree, never as HTML: whoever shows it makes each part by itself, and nothing in it
 * can be read as a script. What a receiver does not know it shows as its children.
 */
export type ArticleNode =
  | string
  | { kind: ArticleBranch; children: ArticleNode[] }
  /** `level` 2 to 4. */
  | { kind: 'heading'; level: number; children: ArticleNode[] }
  /** An address of https, http, mailto or tel. */
  | { kind: 'link'; url: string; children: ArticleNode[] }
  /** An address of https. */
  | { kind: 'image'; url: string; alt: string }
  | { kind: 'break' | 'rule' }

/** The body of `PUT /v1/articles/{slug}`. */
export interface ArticleRequest {
  /** BCP 47, e.g. `en` or `pt-BR`. */
  locale: string
  title: string
  /** Markdown; HTML in it is shown as text. */
  body: string
  summary?: string | null | undefined
  category?: string | null | undefined
  /** Lists are in this order; 0 unless named. */
  position?: number | undefined
  /** `published` unless named. */
  status?: ArticleStatus | undefined
}

/** An article as the site's server reads it. */
export interface ArticleRecord {
  id: string
  slug: string
  locale: string
  title: string
  body: string
  summary: string | null
  category: string | null
  position: number
  status: ArticleStatus
  createdAt: string
  updatedAt: string
}

/** What a list of articles shows of one. */
export interface ArticleHit {
  slug: string
  /** The one it is in, which is not the visitor's where it was not translated. */
  locale: string
  title: string
  summary: string | null
  category: string | null
}

/** An article as a visitor reads it. */
export interface Article extends ArticleHit {
  blocks: ArticleNode[]
  updatedAt: string
}

export interface ArticleSearchQuery {
  /** `pk_…` */
  site: string
  /** What was typed; absent or without a word, all articles are listed. */
  q?: string | undefined
  locale?: string | undefined
  category?: string | undefined
  limit?: number | undefined
}

export interface ArticleSearchAnswer {
  /** The best first; without `q` in the order of the site. */
  articles: ArticleHit[]
  /** All there are, in the order of the site. */
  categories: { name: string; count: number }[]
}

/** One visit to a page: a random id that is kept in memory only. */
export interface ArticleVisit {
  site: string
  visit: string
}

/** Which article a visit is about: `locale` as it was read. */
export interface ArticleReading extends ArticleVisit {
  locale?: string | undefined
}

export interface ArticleVote extends ArticleReading {
  helped: boolean
}

/** What became of those who read an article. */
export interface ArticleStats {
  slug: string
  locale: string
  title: string
  /** Visits that read it. */
  reads: number
  /** Visits that said it helped, and that it did not. */
  helped: number
  unhelped: number
  /** Visits that read it and wrote nothing, once they are over. */
  deflected: number
}

/** The routes of articles. */
export interface ArticleRequests {
  'PUT /v1/articles/:slug': { input: ArticleRequest; output: { article: ArticleRecord } }
  'DELETE /v1/articles/:slug': {
    input: { locale?: string | undefined }
    output: { deleted: number }
  }
  'GET /v1/articles': {
    input: PageQuery
    output: { articles: ArticleRecord[]; next: string | null }
  }
  'GET /v1/articles/stats': {
    input: PageQuery
    output: { articles: ArticleStats[]; next: string | null }
  }
  'GET /v1/articles/search': { input: ArticleSearchQuery; output: ArticleSearchAnswer }
  'GET /v1/articles/:slug': {
    input: { site: string; locale?: string | undefined }
    output: { article: Article }
  }
  'POST /v1/articles/:slug/read': { input: ArticleReading; output: object }
  'POST /v1/articles/:slug/vote': { input: ArticleVote; output: object }
  'POST /v1/articles/wrote': { input: ArticleVisit; output: object }
}
