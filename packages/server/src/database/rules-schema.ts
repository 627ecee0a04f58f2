import type { Kysely } from 'kysely'

/** Which rule made a moment. */
export async function createRulesSchema(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('moment').addColumn('rule', 'text').execute()
}
