import { type Kysely, sql } from 'kysely'

/**
 * Messages of a conversation are in the order of their time, but for those that say so of themselves: only they
 * need an index by it, and all others are spared one that is spread over all conversations.
 */
export async function createLateMessagesSchema(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('message').addColumn('late', 'integer').execute()
  await sql`update message set late = 1 where id in (
    select id from (
      select id, created_at, max(created_at) over (
        partition by conversation_id order by seq rows between unbounded preceding and 1 preceding
      ) as newest
      from message
    ) as placed
    where created_at <= newest
  )`.execute(db)
  await db.schema.dropIndex('message_by_time').execute()
  await db.schema
    .createIndex('message_late')
    .on('message')
    .columns(['conversation_id', 'created_at', 'id'])
    .where(sql<boolean>`late = 1`)
    .execute()
}
