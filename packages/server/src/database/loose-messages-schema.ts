import type { Kysely } from 'kysely'
import { isPostgres } from './is-postgres.ts'

/**
 * Has PostgreSQL no longer look for the conversation and the site of each message by itself, and hold both rows meanwhile:
 * who stores it moves the conversation in the same transaction, and that has the key to the site. SQLite looks for
 * the site alone, which costs nothing to speak of.
 */
export async function createLooseMessagesSchema(db: Kysely<unknown>): Promise<void> {
  if (!isPostgres(db)) return
  for (const column of ['conversation_id', 'site_id'])
    await db.schema.alterTable('message').dropConstraint(`message_${column}_fkey`).execute()
}
