import { deleteExpired } from '../../database/delete-expired.ts'
import type { Db, Tables } from '../../database/tables.ts'

export interface ChallengesRepository {
  /** False where it was used before. */
  use(used: Tables['challenge_used']): Promise<boolean>
  /** Deletes some of what ended before a time; tells whether there may be more. */
  deleteExpired(before: string): Promise<boolean>
}

export function createChallengesRepository(db: Db): ChallengesRepository {
  return {
    async use(used) {
      const row = await db
        .insertInto('challenge_used')
        .values(used)
        .onConflict((conflict) => conflict.columns(['site_id', 'value']).doNothing())
        .returning('id')
        .executeTakeFirst()
      return row !== undefined
    },

    deleteExpired: (before) => deleteExpired(db, 'challenge_used', before),
  }
}
