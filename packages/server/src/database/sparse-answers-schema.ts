import { type Kysely, sql } from 'kysely'

/** Hardly any message answers another one: only those that do are found by that, and the others cost nothing for it. */
export async function createSparseAnswersSchema(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('message_answered_once').execute()
  await db.schema
    .createIndex('message_answered_once')
    .unique()
    .on('message')
    .columns(['site_id', 'reply_to'])
    .where(sql<boolean>`reply_to is not null`)
    .execute()
}
