import { deleteExpired } from '../../../database/delete-expired.ts'
import type { Db } from '../../../database/tables.ts'
import type { PushRow } from './push.types.ts'

export interface PushRepository {
  /** What tells a person of answers: in sessions that are theirs and last, the oldest first. */
  list(siteId: string, personId: string, now: string): Promise<PushRow[]>
  /** The one of an endpoint: whoever had it before has it no longer. */
  put(row: PushRow): Promise<void>
  /** Deletes the one of an endpoint, if it is this person's; tells whether there was one. */
  remove(siteId: string, personId: string, endpoint: string): Promise<boolean>
  delete(siteId: string, id: string): Promise<void>
  /** Notes what one was told. */
  mark(row: PushRow, deliveryId: string): Promise<void>
  /** Gives a person what another one had. */
  move(siteId: string, people: { from: string; to: string }): Promise<void>
  deleteExpired(before: string): Promise<boolean>
}

export function createPushRepository(db: Db): PushRepository {
  const drop = (siteId: string) => db.deleteFrom('push_subscription').where('site_id', '=', siteId)
  const change = (siteId: string) =>
    db.updateTable('push_subscription').where('site_id', '=', siteId)

  return {
    list(siteId, personId, now) {
      return (
        db
          .selectFrom('push_subscription')
          .innerJoin('visitor_session', 'visitor_session.id', 'push_subscription.session_id')
          .selectAll('push_subscription')
          .where('push_subscription.site_id', '=', siteId)
          .where('push_subscription.person_id', '=', personId)
          .where('push_subscription.expires_at', '>', now)
          // Whose the session is now has the last word.
          .where('visitor_session.person_id', '=', personId)
          .where('visitor_session.expires_at', '>', now)
          .orderBy('push_subscription.created_at')
          .execute()
      )
    },

    async put({ id, ...row }) {
      await db
        .insertInto('push_subscription')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.columns(['site_id', 'endpoint']).doUpdateSet(row))
        .execute()
    },

    async remove(siteId, personId, endpoint) {
      const { numDeletedRows } = await drop(siteId)
        .where('person_id', '=', personId)
        .where('endpoint', '=', endpoint)
        .executeTakeFirst()
      return Number(numDeletedRows) > 0
    },

    async delete(siteId, id) {
      await drop(siteId).where('id', '=', id).execute()
    },

    async mark({ site_id, id }, deliveryId) {
      await change(site_id).set({ last_delivery: deliveryId }).where('id', '=', id).execute()
    },

    async move(siteId, { from, to }) {
      await change(siteId).set({ person_id: to }).where('person_id', '=', from).execute()
    },

    deleteExpired: (before) => deleteExpired(db, 'push_subscription', before),
  }
}
