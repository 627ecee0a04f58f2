import type { ArticleNode } from '@beckon/protocol'

/** Characters of a question that are sent: what a visitor pours out beside is their own affair. */
export const ASKED = 200

/** An article as a list shows it, wherever it comes from. */
export interface Hit {
  /** What tells it apart: its slug, or its address elsewhere. */
  key: string
  title: string
  summary?: string | undefined
  category?: string | undefined
  /** The gateway's own; others are not counted there. */
  slug?: string | undefined
  /** BCP 47, where it is known. */
  locale?: string | undefined
  /** Where it can be read, if not here. */
  url?: string | undefined
  /** What there is to read, where it came along. */
  blocks?: readonly ArticleNode[] | undefined
}

export interface Found {
  hits: readonly Hit[]
  /** All there are, in the order of the site. */
  categories: readonly string[]
}

export interface Question {
  /** Empty for what there is. */
  q: string
  category?: string | undefined
  locale: string
  limit: number
}

/** An article that is being read. */
export interface Reading extends Hit {
  blocks: readonly ArticleNode[]
  /** ISO 8601 */
  updatedAt?: string | undefined
}

/** Where answers are looked for. */
export interface Source {
  /** @throws where no answer came */
  search(question: Question): Promise<Found>
  /** @throws where it is not there */
  read(hit: Hit, locale: string): Promise<Reading>
}
