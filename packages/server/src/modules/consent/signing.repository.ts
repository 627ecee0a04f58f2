import type { Db } from '../../database/tables.ts'
import type { SigningKeyRow } from './signing.models.ts'

export interface SigningRepository {
  /** The key that signs now. */
  findActive(): Promise<SigningKeyRow>
  /** All there ever were, the oldest first. */
  list(): Promise<SigningKeyRow[]>
  insert(key: SigningKeyRow): Promise<void>
  /** Destroys the private half of whatever keys there are. */
  retireAll(at: string): Promise<void>
  /** What addresses are hashed with, links signed with, or push services told who sends with. */
  findSecret(id?: 'address' | 'link' | 'vapid'): Promise<string>
}

export function createSigningRepository(db: Db): SigningRepository {
  return {
    findActive() {
      return db
        .selectFrom('signing_key')
        .selectAll()
        .where('retired_at', 'is', null)
        .executeTakeFirstOrThrow()
    },

    list() {
      return db.selectFrom('signing_key').selectAll().orderBy('created_at').execute()
    },

    async insert(key) {
      await db.insertInto('signing_key').values(key).execute()
    },

    async retireAll(at) {
      await db
        .updateTable('signing_key')
        .set({ private_key: null, retired_at: at })
        .where('retired_at', 'is', null)
        .execute()
    },

    async findSecret(id = 'address') {
      const query = db.selectFrom('gateway_secret').select('value').where('id', '=', id)
      return (await query.executeTakeFirstOrThrow()).value
    },
  }
}
