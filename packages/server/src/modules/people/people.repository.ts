import { LIMITS } from '@beckon/protocol'
import { sql } from 'kysely'
import { prepareQuery } from '../../database/prepare-query.ts'
import type { Db, Tables } from '../../database/tables.ts'
import { toIso } from '../../shared/clock.ts'
import { SEEN_LATELY } from './people.models.ts'
import type { IdentityKey, IdentityRow, PersonRow } from './people.types.ts'

/** Each session begun with one and the same anonymous id may claim it. */
const HOLDERS = 20

export interface PeopleRepository {
  insert(person: PersonRow): Promise<void>
  find(siteId: string, personId: string): Promise<PersonRow | undefined>
  update(person: PersonRow): Promise<void>
  /** Notes a sign of life; only a later one counts. */
  touch(siteId: string, personId: string, at: string): Promise<void>
  /** As `touch`, for who does so again and again: what is seen lately is not written anew. */
  touchLately(siteId: string, personId: string, now: number): Promise<void>
  /** The one person an exclusive identity belongs to. */
  findOwner(key: IdentityKey): Promise<PersonRow | undefined>
  /**
   * The ids of those whose timelines show what happened under an identity: its owner, and for an
   * anonymous id the newest 20 of those who claim it.
   */
  listHolders(key: IdentityKey): Promise<string[]>
  /** Whether the site's server named this person. */
  isVerified(person: PersonRow): Promise<boolean>
  /** Up to 100: verified ones first, then as they came. */
  listIdentities(siteId: string, personId: string): Promise<IdentityRow[]>
  /** Their identities of one kind: claims, or those that only they have. */
  count(person: PersonRow, of: Pick<IdentityRow, 'kind' | 'exclusive'>): Promise<number>
  /** False where this person has it already. */
  insertIdentity(identity: IdentityRow): Promise<boolean>
  deleteClaim(key: IdentityKey, person: PersonRow): Promise<void>
  /** Gives an exclusive identity to another person. */
  moveIdentity(key: IdentityKey, personId: string): Promise<void>
  /** Verifies what a person claims of an address; false where it was verified before. */
  verifyClaim(identity: IdentityRow): Promise<boolean>
  /** Another person who has the same address, verified. */
  findVerifiedElsewhere(key: IdentityKey, personId: string): Promise<string | undefined>
  /** The ids of all an identity was ever joined to, or taken from. */
  listLinked(key: IdentityKey): Promise<string[]>
  insertLink(link: Tables['identity_link']): Promise<void>
}

interface Sign {
  siteId: string
  personId: string
  at: string
  /** Only who was last seen before. */
  before: string
}

const touch = prepareQuery((db, { siteId, personId, at, before }: Sign) =>
  db
    .updateTable('person')
    .set({ seen_at: at })
    .where('site_id', '=', siteId)
    .where('id', '=', personId)
    .where('seen_at', '<', before),
)

async function countIdentities(
  db: Db,
  { site_id: siteId, id }: PersonRow,
  { kind, exclusive }: Pick<IdentityRow, 'kind' | 'exclusive'>,
): Promise<number> {
  const { count } = await db
    .selectFrom('identity')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('site_id', '=', siteId)
    .where('person_id', '=', id)
    .where('kind', '=', kind)
    .where('exclusive', '=', exclusive)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export function createPeopleRepository(db: Db): PeopleRepository {
  const holders = ({ siteId, kind, value }: IdentityKey, exclusive: 0 | 1) =>
    db
      .selectFrom('identity as i')
      .select('i.person_id')
      .where('i.site_id', '=', siteId)
      .where('i.kind', '=', kind)
      .where('i.value', '=', value)
      // As a literal, for an index over some of the rows is found by the text of the query.
      .where('i.exclusive', '=', sql.lit(exclusive))
      .orderBy('i.id', 'desc')
      .limit(HOLDERS)
  const identitiesOf = (siteId: string, personId: string) =>
    db.selectFrom('identity').where('site_id', '=', siteId).where('person_id', '=', personId)

  return {
    async insert(person) {
      await db.insertInto('person').values(person).execute()
    },

    async find(siteId, personId) {
      const person = db.selectFrom('person').selectAll()
      return person.where('site_id', '=', siteId).where('id', '=', personId).executeTakeFirst()
    },

    async update({ id, site_id, seen_at: _, ...person }) {
      await db
        .updateTable('person')
        .set(person)
        .where('site_id', '=', site_id)
        .where('id', '=', id)
        .execute()
    },

    async touch(siteId, personId, at) {
      await touch(db, { siteId, personId, at, before: at })
    },

    async touchLately(siteId, personId, now) {
      await touch(db, { siteId, personId, at: toIso(now), before: toIso(now - SEEN_LATELY) })
    },

    findOwner: (key) =>
      holders(key, 1)
        .innerJoin('person as p', 'p.id', 'i.person_id')
        .clearSelect()
        .selectAll('p')
        .executeTakeFirst(),

    async listHolders(key) {
      const owners = await holders(key, 1).execute()
      // A claimed user id shows nothing of the user.
      const claimants = key.kind === 'anonymous_id' ? await holders(key, 0).execute() : []
      return [...owners, ...claimants].map(({ person_id }) => person_id)
    },

    async isVerified(person) {
      const row = await identitiesOf(person.site_id, person.id)
        .select('id')
        .where('kind', '=', 'user_id')
        .where('exclusive', '=', 1)
        .executeTakeFirst()
      return row !== undefined
    },

    async listIdentities(siteId, personId) {
      const rows = await identitiesOf(siteId, personId)
        .selectAll()
        .orderBy('verified', 'desc')
        .orderBy('id')
        .limit(LIMITS.page)
        .execute()
      return rows.sort((a, b) => (a.id < b.id ? -1 : 1))
    },

    count(person, of) {
      return countIdentities(db, person, of)
    },

    async insertIdentity(identity) {
      const row = await db
        .insertInto('identity')
        .values(identity)
        .onConflict((conflict) =>
          conflict.columns(['person_id', 'kind', 'value', 'exclusive']).doNothing(),
        )
        .returning('id')
        .executeTakeFirst()
      return row !== undefined
    },

    async deleteClaim({ siteId, kind, value }, person) {
      await db
        .deleteFrom('identity')
        .where('site_id', '=', siteId)
        .where('person_id', '=', person.id)
        .where('kind', '=', kind)
        .where('value', '=', value)
        .where('exclusive', '=', sql.lit(0))
        .execute()
    },

    async moveIdentity({ siteId, kind, value }, personId) {
      await db
        .updateTable('identity')
        .set({ person_id: personId })
        .where('site_id', '=', siteId)
        .where('kind', '=', kind)
        .where('value', '=', value)
        .where('exclusive', '=', sql.lit(1))
        .execute()
    },

    async verifyClaim(identity) {
      const { verified, created_at } = identity
      const row = await db
        .insertInto('identity')
        .values(identity)
        .onConflict((conflict) =>
          conflict
            .columns(['person_id', 'kind', 'value', 'exclusive'])
            .doUpdateSet({ verified, created_at })
            .where('identity.verified', '=', 0),
        )
        .returning('id')
        .executeTakeFirst()
      return row !== undefined
    },

    async findVerifiedElsewhere({ siteId, kind, value }, personId) {
      const row = await db
        .selectFrom('identity')
        .select('person_id')
        .where('site_id', '=', siteId)
        .where('kind', '=', kind)
        .where('value', '=', value)
        .where('exclusive', '=', sql.lit(0))
        .where('verified', '=', 1)
        .where('person_id', '<>', personId)
        .limit(1)
        .executeTakeFirst()
      return row?.person_id
    },

    async listLinked({ siteId, kind, value }) {
      const rows = await db
        .selectFrom('identity_link')
        .select(['from_person_id', 'to_person_id'])
        .where('site_id', '=', siteId)
        .where('kind', '=', kind)
        .where('value', '=', value)
        .execute()
      const ids = rows.flatMap((row) => [row.from_person_id, row.to_person_id])
      return [...new Set(ids)].filter((id) => id !== null)
    },

    async insertLink(link) {
      await db.insertInto('identity_link').values(link).execute()
    },
  }
}
