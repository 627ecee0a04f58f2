import { type Kysely, type RawBuilder, sql } from 'kysely'
import * as postgres from './article-index-postgres.ts'
import * as sqlite from './article-index-sqlite.ts'
import type { Found, IndexedWords, Sought } from './article-words.ts'
import { isPostgres } from './is-postgres.ts'
import type { Db } from './tables.ts'

const pick = <T>(db: Kysely<T>) => (isPostgres(db) ? postgres : sqlite)

/** Full-text search: words come folded already, so that either database finds the same, equally well. */
export function createArticleIndex(db: Kysely<unknown>): Promise<void> {
  return pick(db).createArticleIndex(db)
}

export async function removeFromIndex(db: Db, articleId: string): Promise<void> {
  await sql`delete from article_index where article_id = ${articleId}`.execute(db)
}

/** Makes an article found by other words than before. */
export async function putIntoIndex(db: Db, words: IndexedWords): Promise<void> {
  await removeFromIndex(db, words.articleId)
  await pick(db).insertIntoIndex(db, words)
}

/** The articles that hold all of the words, or any of them, with how well they fit. */
export function selectMatches(db: Db, sought: Sought): RawBuilder<Found> {
  return pick(db).selectMatches(sought)
}
