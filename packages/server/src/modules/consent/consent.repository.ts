import { sql } from 'kysely'
import { listNewest } from '../../database/list-newest.ts'
import { prepareFindEach } from '../../database/prepare-each.ts'
import { prepareQuery } from '../../database/prepare-query.ts'
import type { Db } from '../../database/tables.ts'
import type { Cursor } from '../../shared/cursor.ts'
import { listSubjects } from '../people/subjects.repository.ts'
import type { ChainRow, Chooser, ReceiptRow } from './consent.types.ts'

interface Person {
  siteId: string
  personId: string
}

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
  /** Whether each of some people may have chosen anything, under whichever name. */
  findChoosers(people: readonly Person[]): Promise<boolean[]>
  /** The newest receipt of a person and of their anonymous ids. */
  findLatest(person: { siteId: string; personId: string }): Promise<ReceiptRow | undefined>
  /** Those of a person and of their anonymous ids, newest first, one more than `limit`. */
  listByPerson(
    person: { siteId: string; personId: string },
    before: Cursor | undefined,
    limit: number,
  ): Promise<ReceiptRow[]>
}

interface Visitor {
  siteId: string
  anonymousId: string
}

const latestOfPerson = prepareQuery((db, { siteId, personId }: Person) =>
  db
    .selectFrom('consent_receipt')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('person_id', '=', personId)
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1),
)

const latestOfVisitor = prepareQuery((db, { siteId, anonymousId }: Visitor) =>
  db
    .selectFrom('consent_receipt')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('anonymous_id', '=', anonymousId)
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1),
)

const findChoices = prepareFindEach(
  { siteId: 'text', personId: 'text' },
  (db, { siteId, personId }: Person) =>
    db
      .selectNoFrom(sql<number>`1`.as('chose'))
      .where(({ exists, or }) =>
        or([
          exists(
            db
              .selectFrom('consent_receipt')
              .select('id')
              .where('site_id', '=', siteId)
              .where('person_id', '=', personId),
          ),
          exists(
            db
              .selectFrom('identity')
              .select('id')
              .where('site_id', '=', siteId)
              .where('person_id', '=', personId)
              .where('kind', '=', 'anonymous_id'),
          ),
        ]),
      ),
)

/** The newest receipt of a person and of their anonymous ids. */
async function findLatest(db: Db, person: Person): Promise<ReceiptRow | undefined> {
  const found = await latestOfPerson(db, person)
  for (const { kind, value: anonymousId } of await listSubjects(db, person)) {
    if (kind === 'anonymous_id')
      found.push(...(await latestOfVisitor(db, { siteId: person.siteId, anonymousId })))
  }
  const place = ({ received_at: at, id }: ReceiptRow) => `${at} ${id}`
  return found.sort((a, b) => (place(a) < place(b) ? 1 : -1))[0]
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

    async findChoosers(people) {
      const keys = people.map(({ siteId, personId }) => ({ siteId, personId }))
      return (await findChoices(db, keys)).map((found) => found.length > 0)
    },

    findLatest: (person) => findLatest(db, person),

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
