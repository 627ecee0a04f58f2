import { type Kysely, sql } from 'kysely'

const INDEXES: Readonly<Record<string, readonly string[]>> = {
  moment_by_time: ['site_id', 'created_at', 'id'],
  moment_by_person: ['site_id', 'person_id', 'created_at', 'id'],
}

/** What visitors should see, and why they did or did not. */
export async function createMomentsSchema(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('moment')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('client_id', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('body', 'text')
    .addColumn('actions', 'text', (column) => column.notNull())
    .addColumn('data', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('decisions', 'text', (column) => column.notNull())
    .addColumn('answer', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text')
    .addUniqueConstraint('moment_made_once', ['site_id', 'client_id'])
    .execute()
  await db.schema
    .createIndex('moment_pending')
    .on('moment')
    .columns(['site_id', 'person_id', 'id'])
    .where(sql<boolean>`status = 'pending'`)
    .execute()
  for (const [name, columns] of Object.entries(INDEXES)) {
    await db.schema
      .createIndex(name)
      .on('moment')
      .columns([...columns])
      .execute()
  }
}
