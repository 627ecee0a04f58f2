import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Db } from './tables.ts'

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

/** How much a word counts where it was found: in the title, the summary, the body. */
const WEIGHTS = { all: [10, 4, 1], any: [4, 2, 1] } as const

/**
 * All that is SQLite's own of the search for articles. Words come folded already, so that it finds the
 * same as any other database would; its own folding changes nothing of them.
 *
 * @see https://www.sqlite.org/fts5.html
 */
export async function createArticleIndex(db: Kysely<unknown>): Promise<void> {
  await sql`create virtual table article_index using fts5(
    article_id unindexed, title, summary, body, tokenize = 'unicode61 remove_diacritics 2'
  )`.execute(db)
}

export async function removeFromIndex(db: Db, articleId: string): Promise<void> {
  await sql`delete from article_index where article_id = ${articleId}`.execute(db)
}

/** Makes an article found by other words than before. */
export async function putIntoIndex(db: Db, words: IndexedWords): Promise<void> {
  const { articleId, title, summary, body } = words
  await removeFromIndex(db, articleId)
  await sql`insert into article_index (article_id, title, summary, body)
    values (${articleId}, ${title}, ${summary}, ${body})`.execute(db)
}

/** In quotes a word is a word: none of it is read as syntax. */
function quote({ word, isPrefix }: SoughtWord): string {
  return `"${word.replaceAll('"', '""')}"${isPrefix ? '*' : ''}`
}

/** The articles that hold all of the words, or any of them, with how well they fit. */
export function selectMatches(
  words: readonly SoughtWord[],
  combine: 'all' | 'any',
): RawBuilder<{ article_id: string; fit: number }> {
  const query = words.map(quote).join(combine === 'all' ? ' AND ' : ' OR ')
  const [title, summary, body] = WEIGHTS[combine]
  return sql`(select article_id, -bm25(article_index, 0, ${title}, ${summary}, ${body}) as fit
    from article_index where article_index match ${query})`
}
