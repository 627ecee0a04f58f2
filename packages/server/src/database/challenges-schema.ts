import type { Kysely } from 'kysely'

/** Challenges that were solved and used: none counts twice. */
export async function createChallengesSchema(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('challenge_used')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('challenge_used_once', ['site_id', 'value'])
    .execute()
  await db.schema
    .createIndex('challenge_used_by_end')
    .on('challenge_used')
    .column('expires_at')
    .execute()
}
