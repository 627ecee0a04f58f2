import type { Kysely } from 'kysely'

/** What messages bring beside their text, which of them answer which, and variants of moments. */
export async function createRichSchema(db: Kysely<unknown>): Promise<void> {
  for (const column of ['content', 'reply_to', 'reply_values']) {
    await db.schema.alterTable('message').addColumn(column, 'text').execute()
  }
  await db.schema.alterTable('moment').addColumn('variant', 'text').execute()
  // Null is like no other null: messages that answer nothing are as many as there are.
  await db.schema
    .createIndex('message_answered_once')
    .on('message')
    .columns(['site_id', 'reply_to'])
    .unique()
    .execute()
}
