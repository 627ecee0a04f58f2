import { listNewest } from '../../database/list-newest.ts'
import type { Db } from '../../database/tables.ts'
import type { Cursor } from '../../shared/cursor.ts'
import { listSubjects } from '../people/subjects.repository.ts'
import type { ChainRow, Chooser, ReceiptRow } from './consent.types.ts'

export interface ConsentRepository {
  /** Adds a receipt and moves the end of its chain. */
  append(receipt: ReceiptRow, head: ChainRow): Promise<void>
  find(siteId: string, id: string): Promise<ReceiptRow | undefined>
  /** Where a site's chain ends; undefined while it has none. */
  findHead(siteId: string): Promise<ChainRow | undefined>
  /** Receipts behind a seq, in its order. */
  listChain(siteId: string, after: number, limit: number): Promise<ReceiptRow[]>
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
    async append(receipt, head) {
      await db.insertInto('consent_receipt').values(receipt).execute()
      await db
        .insertInto('consent_chain')
        .values(head)
        .onConflict((conflict) => conflict.column('site_id').doUpdateSet(head))
        .execute()
    },

    find: (siteId, id) => select(siteId).where('id', '=', id).executeTakeFirst(),

    findHead(siteId) {
      return db
        .selectFrom('consent_chain')
        .selectAll()
        .where('site_id', '=', siteId)
        .executeTakeFirst()
    },

    listChain(siteId, after, limit) {
      return select(siteId).where('seq', '>', after).orderBy('seq').limit(limit).execute()
    },

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

    async listByPerson(person, before, limit) {
      const { siteId, personId } = person
      const subjects = await listSubjects(db, person)
      const ofVisitors = subjects
        .filter(({ kind }) => kind === 'anonymous_id')
        .map(({ value }) =>
          select(siteId)
            .where('anonymous_id', '=', value)
            // Those are among the person's own.
            .where(({ eb, or }) =>
              or([eb('person_id', 'is', null), eb('person_id', '<>', personId)]),
            ),
        )
      const own = select(siteId).where('person_id', '=', personId)
      return listNewest(db, [own, ...ofVisitors], { at: 'received_at', before, limit })
    },
  }
}
