/** The words of an article, each folded, with spaces between them. */
export interface IndexedWords {
  articleId: string
  title: string
  summary: string
  body: string
}

/** A word that must be there, or words that begin with it. */
export interface SoughtWord {
  word: string
  isPrefix: boolean
}

/** What is looked for. */
export interface Sought {
  words: readonly SoughtWord[]
  combine: 'all' | 'any'
}

/** An article, and how well it fits. */
export interface Found {
  article_id: string
  fit: number
}

/** How much a word counts where it was found: in the title, the summary, the body. */
export const WEIGHTS: Readonly<Record<Sought['combine'], readonly [number, number, number]>> = {
  all: [10, 4, 1],
  any: [4, 2, 1],
}
