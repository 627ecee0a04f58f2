import type { CreateTableBuilder, Kysely } from 'kysely'
import { createArticleIndex } from './article-index.ts'

const INDEXES: Readonly<Record<string, readonly [table: string, ...columns: string[]]>> = {
  article_by_time: ['article', 'site_id', 'updated_at', 'id'],
  article_in_order: ['article', 'site_id', 'status', 'locale', 'position', 'title'],
  article_visit_by_end: ['article_visit', 'expires_at'],
  article_visit_of: ['article_visit', 'site_id', 'article_id', 'wrote', 'read_at'],
}

/** What visitors can read before they ask, and whether it spared them the question. */
export async function createArticlesSchema(db: Kysely<unknown>): Promise<void> {
  let article: CreateTableBuilder<string, string> = db.schema
    .createTable('article')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
    .addColumn('summary', 'text')
    .addColumn('category', 'text')
  for (const name of ['slug', 'locale', 'title', 'body', 'blocks', 'status'])
    article = article.addColumn(name, 'text', (column) => column.notNull())
  for (const name of ['position', 'reads', 'helped', 'unhelped', 'deflected'])
    article = article.addColumn(name, 'integer', (column) => column.notNull())
  await article
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('article_once', ['site_id', 'slug', 'locale'])
    .execute()
  await db.schema
    .createTable('article_visit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
    .addColumn('article_id', 'text', (column) => column.notNull().references('article.id'))
    .addColumn('visit', 'text', (column) => column.notNull())
    .addColumn('helped', 'integer')
    .addColumn('wrote', 'integer', (column) => column.notNull())
    .addColumn('read_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('article_visit_once', ['site_id', 'visit', 'article_id'])
    .execute()
  for (const [name, [table, ...columns]] of Object.entries(INDEXES)) {
    await db.schema.createIndex(name).on(table).columns(columns).execute()
  }
  await createArticleIndex(db)
}
