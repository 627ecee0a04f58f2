import { deleteExpired } from '../../database/delete-expired.ts'
import type { Db, Tables } from '../../database/tables.ts'
import type { PersonRow } from '../people/people.types.ts'
import type { IdentityKeyRow, IdentitySessionRow } from './identity.types.ts'

export interface IdentityRepository {
  /** Whether a token proved who this person is; the site's server alone names by what it was told. */
  isProven(person: PersonRow): Promise<boolean>
  insertKey(key: IdentityKeyRow): Promise<void>
  findKey(siteId: string, kid: string): Promise<IdentityKeyRow | undefined>
  /** The oldest first. */
  listKeys(siteId: string): Promise<IdentityKeyRow[]>
  retireKey(siteId: string, kid: string, at: string): Promise<void>
  /** False where it was used before. */
  use(used: Tables['identity_used']): Promise<boolean>
  insertSession(session: IdentitySessionRow): Promise<void>
  /** By the hash of its token. */
  findSession(tokenHash: string): Promise<IdentitySessionRow | undefined>
  extendSession(session: IdentitySessionRow, expiresAt: string): Promise<void>
  /** Deletes some of what ended before a time; tells whether there may be more. */
  deleteExpired(before: string): Promise<boolean>
}

export function createIdentityRepository(db: Db): IdentityRepository {
  const keysOf = (siteId: string) =>
    db.selectFrom('identity_key').selectAll().where('site_id', '=', siteId)

  return {
    async isProven(person) {
      const row = await db
        .selectFrom('identity_link')
        .select('id')
        .where('site_id', '=', person.site_id)
        .where('to_person_id', '=', person.id)
        .where('kind', '=', 'user_id')
        .where('reason', '=', 'token')
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    },

    async insertKey(key) {
      await db.insertInto('identity_key').values(key).execute()
    },

    findKey: (siteId, kid) => keysOf(siteId).where('kid', '=', kid).executeTakeFirst(),

    listKeys: (siteId) => keysOf(siteId).orderBy('created_at').orderBy('id').execute(),

    async retireKey(siteId, kid, at) {
      await db
        .updateTable('identity_key')
        .set({ retire_at: at })
        .where('site_id', '=', siteId)
        .where('kid', '=', kid)
        .execute()
    },

    async use(used) {
      const row = await db
        .insertInto('identity_used')
        .values(used)
        .onConflict((conflict) => conflict.columns(['site_id', 'value']).doNothing())
        .returning('id')
        .executeTakeFirst()
      return row !== undefined
    },

    async insertSession(session) {
      await db.insertInto('identity_session').values(session).execute()
    },

    findSession(tokenHash) {
      return db
        .selectFrom('identity_session')
        .selectAll()
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst()
    },

    async extendSession({ site_id, id }, expiresAt) {
      await db
        .updateTable('identity_session')
        .set({ expires_at: expiresAt })
        .where('site_id', '=', site_id)
        .where('id', '=', id)
        .execute()
    },

    async deleteExpired(before) {
      const sessions = await deleteExpired(db, 'identity_session', before)
      return (await deleteExpired(db, 'identity_used', before)) || sessions
    },
  }
}
