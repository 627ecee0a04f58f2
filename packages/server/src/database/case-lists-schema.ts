import type { Kysely } from 'kysely'

/** The list of all cases is read from those of each status: an index less that each message moves its case in. */
export async function createCaseListsSchema(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('case_by_update').execute()
}
