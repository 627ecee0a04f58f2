import { type Kysely, type RawBuilder, sql } from 'kysely'
import {
  type Found,
  type IndexedWords,
  type Sought,
  type SoughtWord,
  WEIGHTS,
} from './article-words.ts'
import type { Db } from './tables.ts'

/**
 * All that is SQLite's own of the search for articles. Its own folding changes nothing of words that are
 * folded already.
 *
 * @see https://www.sqlite.org/fts5.html
 */
export async function createArticleIndex(db: Kysely<unknown>): Promise<void> {
  await sql`create virtual table article_index using fts5(
    article_id unindexed, title, summary, body, tokenize = 'unicode61 remove_diacritics 2'
  )`.execute(db)
}

export async function insertIntoIndex(db: Db, words: IndexedWords): Promise<void> {
  const { articleId, title, summary, body } = words
  await sql`insert into article_index (article_id, title, summary, body)
    values (${articleId}, ${title}, ${summary}, ${body})`.execute(db)
}

/** In quotes a word is a word: none of it is read as syntax. */
function quote({ word, isPrefix }: SoughtWord): string {
  return `"${word.replaceAll('"', '""')}"${isPrefix ? '*' : ''}`
}

export function selectMatches({ words, combine }: Sought): RawBuilder<Found> {
  const query = words.map(quote).join(combine === 'all' ? ' AND ' : ' OR ')
  const [title, summary, body] = WEIGHTS[combine]
  return sql`(select article_id, -bm25(article_index, 0, ${title}, ${summary}, ${body}) as fit
    from article_index where article_index match ${query})`
}
