import type {
  Article,
  ArticleHit,
  ArticleRecord,
  ArticleRequest,
  ArticleStats,
} from '@beckon/protocol'
import type { IndexedWords } from '../../database/article-words.ts'
import { createId } from '../../shared/create-id.ts'
import type { ArticleRow } from './articles.types.ts'
import { readBlocks, readText } from './blocks.models.ts'
import { readWords } from './words.models.ts'

/** Words of the protocol's own addresses. */
const RESERVED: readonly string[] = ['search', 'stats', 'wrote']

/** Whether it can stand in an address as it is. */
export function isSlug(slug: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= 100 && !RESERVED.includes(slug)
}

/** What an article is from now on; the same row where nothing of it changed. */
export function writeArticle(
  input: ArticleRequest,
  known: ArticleRow | undefined,
  { siteId, slug, at }: { siteId: string; slug: string; at: string },
): ArticleRow {
  const { locale, title, body, summary, category, position = 0, status = 'published' } = input
  const own = { locale, title, body, summary: summary || null, category: category ?? null }
  const blocks = JSON.stringify(readBlocks(body))
  const row: ArticleRow = {
    ...{ id: createId(), site_id: siteId, slug, created_at: at },
    ...{ reads: 0, helped: 0, unhelped: 0, deflected: 0 },
    ...known,
    ...own,
    ...{ blocks, position, status, updated_at: known?.updated_at ?? at },
  }
  const isSame = known !== undefined && JSON.stringify(row) === JSON.stringify({ ...row, ...known })
  return isSame ? known : { ...row, updated_at: at }
}

export function toIndexed(row: ArticleRow): IndexedWords {
  const fold = (text: string): string => readWords(text).join(' ')
  return {
    articleId: row.id,
    title: fold(row.title),
    summary: fold(`${row.summary ?? ''} ${row.category ?? ''}`),
    body: fold(readText(JSON.parse(row.blocks))),
  }
}

/** What the site's server gets of it. */
export function toRecord(row: ArticleRow): ArticleRecord {
  const { id, slug, locale, title, body, summary, category, position, status } = row
  const own = { id, slug, locale, title, body, summary, category, position, status }
  return { ...own, createdAt: row.created_at, updatedAt: row.updated_at }
}

export function toHit({ slug, locale, title, summary, category }: ArticleRow): ArticleHit {
  return { slug, locale, title, summary, category }
}

/** What a visitor reads. */
export function toArticle(row: ArticleRow): Article {
  return { ...toHit(row), blocks: JSON.parse(row.blocks), updatedAt: row.updated_at }
}

export function toStats(row: ArticleRow): ArticleStats {
  const { slug, locale, title, reads, helped, unhelped, deflected } = row
  return { slug, locale, title, reads, helped, unhelped, deflected }
}
