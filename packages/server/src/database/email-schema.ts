import type { Kysely } from 'kysely'

const INDEXES: readonly (readonly [string, 'email_reach' | 'resume_link', readonly string[]])[] = [
  ['email_reach_by_network', 'email_reach', ['site_id', 'network_hash', 'updated_at']],
  ['email_reach_by_time', 'email_reach', ['updated_at']],
  ['resume_link_by_person', 'resume_link', ['site_id', 'person_id']],
  ['resume_link_ending', 'resume_link', ['expires_at']],
]

/** Where visitors get answers by e-mail, and the links that bring them back. */
export async function createEmailSchema(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('email_reach')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('page', 'text')
    .addColumn('locale', 'text')
    .addColumn('network_hash', 'text')
    .addColumn('wants_transcript', 'integer', (column) => column.notNull())
    .addColumn('proven_at', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('email_reach_of_person', ['site_id', 'person_id'])
    .execute()
  await db.schema
    .createTable('resume_link')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('used_at', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute()
  for (const [name, table, columns] of INDEXES) {
    await db.schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute()
  }
}
