import { deleteExpired } from '../../database/delete-expired.ts'
import type { Db } from '../../database/tables.ts'
import { createId } from '../../shared/create-id.ts'
import type { SenderClock } from './sender-clock.models.ts'

export interface SenderClocksRepository {
  find(siteId: string, sender: string): Promise<SenderClock | undefined>
  save(
    key: { siteId: string; sender: string },
    clock: SenderClock,
    expiresAt: string,
  ): Promise<void>
  /** Deletes some not used until a time; tells whether there may be more. */
  deleteExpired(before: string): Promise<boolean>
}

export function createSenderClocksRepository(db: Db): SenderClocksRepository {
  return {
    async find(siteId, sender) {
      const row = await db
        .selectFrom('sender_clock')
        .select('state')
        .where('site_id', '=', siteId)
        .where('sender', '=', sender)
        .executeTakeFirst()
      return row && JSON.parse(row.state)
    },

    async save({ siteId, sender }, clock, expiresAt) {
      const change = { state: JSON.stringify(clock), expires_at: expiresAt }
      await db
        .insertInto('sender_clock')
        .values({ id: createId(), site_id: siteId, sender, ...change })
        .onConflict((conflict) => conflict.columns(['site_id', 'sender']).doUpdateSet(change))
        .execute()
    },

    deleteExpired: (before) => deleteExpired(db, 'sender_clock', before),
  }
}
