import type { Db, Tables } from '../../database/tables.ts'
import type { IdentityKey, IdentityRow, PersonRow } from './people.types.ts'

export interface PeopleRepository {
  insert(person: PersonRow): Promise<void>
  find(siteId: string, personId: string): Promise<PersonRow | undefined>
  update(person: PersonRow): Promise<void>
  /** Notes a sign of life; only a later one counts. */
  touch(siteId: string, personId: string, at: string): Promise<void>
  /** The one person an exclusive identity belongs to. */
  findOwner(key: IdentityKey): Promise<PersonRow | undefined>
  /** Up to two of those who merely claim an identity. */
  findClaimants(key: IdentityKey): Promise<PersonRow[]>
  listIdentities(siteId: string, personId: string): Promise<IdentityRow[]>
  /** False where this person has it already. */
  insertIdentity(identity: IdentityRow): Promise<boolean>
  moveIdentity(key: IdentityKey, personId: string): Promise<void>
  insertLink(link: Tables['identity_link']): Promise<void>
}

export function createPeopleRepository(db: Db): PeopleRepository {
  const personById = (siteId: string, personId: string) =>
    db.selectFrom('person').selectAll().where('site_id', '=', siteId).where('id', '=', personId)
  const peopleByIdentity = ({ siteId, kind, value }: IdentityKey, exclusive: 0 | 1) =>
    db
      .selectFrom('identity as i')
      .innerJoin('person as p', 'p.id', 'i.person_id')
      .selectAll('p')
      .where('i.site_id', '=', siteId)
      .where('i.kind', '=', kind)
      .where('i.value', '=', value)
      .where('i.exclusive', '=', exclusive)

  return {
    async insert(person) {
      await db.insertInto('person').values(person).execute()
    },

    find(siteId, personId) {
      return personById(siteId, personId).executeTakeFirst()
    },

    async update({ id, site_id, ...person }) {
      await db
        .updateTable('person')
        .set(person)
        .where('site_id', '=', site_id)
        .where('id', '=', id)
        .execute()
    },

    async touch(siteId, personId, at) {
      await db
        .updateTable('person')
        .set({ seen_at: at })
        .where('site_id', '=', siteId)
        .where('id', '=', personId)
        .where('seen_at', '<', at)
        .execute()
    },

    findOwner: (key) => peopleByIdentity(key, 1).executeTakeFirst(),

    findClaimants: (key) => peopleByIdentity(key, 0).limit(2).execute(),

    listIdentities(siteId, personId) {
      return db
        .selectFrom('identity')
        .selectAll()
        .where('site_id', '=', siteId)
        .where('person_id', '=', personId)
        .orderBy('id')
        .execute()
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

    async moveIdentity({ siteId, kind, value }, personId) {
      await db
        .updateTable('identity')
        .set({ person_id: personId })
        .where('site_id', '=', siteId)
        .where('kind', '=', kind)
        .where('value', '=', value)
        .where('exclusive', '=', 1)
        .execute()
    },

    async insertLink(link) {
      await db.insertInto('identity_link').values(link).execute()
    },
  }
}
