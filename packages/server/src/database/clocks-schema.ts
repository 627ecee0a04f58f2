import type { Kysely } from 'kysely'

/** What is known of the clocks of those who send events. */
export async function createClocksSchema(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sender_clock')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
    .addColumn('sender', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('clock_of_sender', ['site_id', 'sender'])
    .execute()
  await db.schema.createIndex('clock_by_end').on('sender_clock').column('expires_at').execute()
}
