import type { Kysely } from 'kysely'

/** What agents look like: small enough to lie beside the rest, in the one form all databases have. */
export async function createPicturesSchema(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('agent_picture')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
    .addColumn('agent_id', 'text', (column) => column.notNull().unique().references('agent.id'))
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()
}
