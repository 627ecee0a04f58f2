import type { Kysely } from 'kysely'

/** What visitors thought of a case. */
export async function createRatingsSchema(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('support_case').addColumn('rating_score', 'integer').execute()
  await db.schema.alterTable('support_case').addColumn('rating_comment', 'text').execute()
  await db.schema.alterTable('support_case').addColumn('rated_at', 'text').execute()
}
