import type { ArticleStatus } from '@beckon/protocol'

/** What visitors read, and how they came to stop asking. */
export interface ArticleTables {
  article: {
    id: string
    site_id: string
    slug: string
    locale: string
    title: string
    /** Markdown, as it was sent. */
    body: string
    /** What of it is shown, as JSON. */
    blocks: string
    summary: string | null
    category: string | null
    status: ArticleStatus
    position: number
    /** What visits that are over came to. */
    reads: number
    helped: number
    unhelped: number
    deflected: number
    created_at: string
    updated_at: string
  }
  /** One visit that read one article; counted and forgotten within a day. */
  article_visit: {
    id: string
    site_id: string
    article_id: string
    /** A random id that the page held in memory only. */
    visit: string
    helped: 0 | 1 | null
    wrote: 0 | 1
    read_at: string
    expires_at: string
  }
}
