import { isBefore } from '../../database/row-order.ts'
import type { Db } from '../../database/tables.ts'
import type { Cursor } from '../../shared/cursor.ts'
import type { Chooser, ReceiptRow } from './consent.types.ts'

export interface ConsentRepository {
  insert(receipt: ReceiptRow): Promise<void>
  /** The newest receipt of an epoch. */
  findByEpoch(chooser: Chooser, epoch: number): Promise<ReceiptRow | undefined>
  /** The newest receipt of the highest epoch. */
  findNewest(chooser: Chooser): Promise<ReceiptRow | undefined>
  /** Those of a person and of their anonymous ids, newest first, one more than `limit`. */
  listByPerson(
    person: { siteId: string; personId: string },
    before: Cursor | undefined,
    limit: number,
  ): Promise<ReceiptRow[]>
}

export function createConsentRepository(db: Db): ConsentRepository {
  const select = (siteId: string) =>
    db.selectFrom('consent_receipt').selectAll().where('site_id', '=', siteId)
  const selectOf = ({ siteId, anonymousId, personId }: Chooser) =>
    anonymousId === null
      ? select(siteId).where('anonymous_id', 'is', null).where('person_id', '=', personId)
      : select(siteId).where('anonymous_id', '=', anonymousId)

  return {
    async insert(receipt) {
      await db.insertInto('consent_receipt').values(receipt).execute()
    },

    /** The newest receipt of an epoch. */
    findByEpoch(chooser, epoch) {
      return selectOf(chooser)
        .where('epoch', '=', epoch)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst()
    },

    findNewest(chooser) {
      return selectOf(chooser)
        .orderBy('epoch', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst()
    },

    listByPerson({ siteId, personId }, before, limit) {
      let query = select(siteId).where(({ eb, or, selectFrom }) => {
        const anonymousIds = selectFrom('identity')
          .select('value')
          .where('person_id', '=', personId)
          .where('kind', '=', 'anonymous_id')
        return or([eb('person_id', '=', personId), eb('anonymous_id', 'in', anonymousIds)])
      })
      if (before !== undefined) query = query.where(isBefore(['received_at', 'id'], before))
      return query
        .orderBy('received_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute()
    },
  }
}
