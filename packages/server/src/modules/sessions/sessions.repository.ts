import { deleteExpired } from '../../database/delete-expired.ts'
import { prepareFindEach } from '../../database/prepare-each.ts'
import type { Db, Tables } from '../../database/tables.ts'

type SessionRow = Tables['visitor_session']

/** Whose a session is, and until when. Asked for at each request, it is not to be more. */
export type SessionHold = Pick<SessionRow, 'id' | 'site_id' | 'person_id' | 'expires_at'>

export interface SessionsRepository {
  insert(session: SessionRow): Promise<void>
  /** By the hashes of their tokens, which no two sites share. */
  findByTokens(tokenHashes: readonly string[]): Promise<(SessionHold | undefined)[]>
  /** The zone a person's clocks show, as the last of their sessions said. */
  findZone(siteId: string, personId: string): Promise<string | undefined>
  extend(session: SessionHold, expiresAt: string): Promise<void>
  /** Deletes some that ended before a time; tells whether there may be more. */
  deleteExpired(before: string): Promise<boolean>
}

const findByTokens = prepareFindEach(
  { tokenHash: 'text' },
  (db, { tokenHash }: { tokenHash: string }) =>
    db
      .selectFrom('visitor_session')
      .select(['id', 'site_id', 'person_id', 'expires_at'])
      .where('token_hash', '=', tokenHash),
)

export function createSessionsRepository(db: Db): SessionsRepository {
  return {
    async insert(session) {
      await db.insertInto('visitor_session').values(session).execute()
    },

    async findByTokens(tokenHashes) {
      const keys = tokenHashes.map((tokenHash) => ({ tokenHash }))
      return (await findByTokens(db, keys)).map(([row]) => row)
    },

    async findZone(siteId, personId) {
      const row = await db
        .selectFrom('visitor_session')
        .select('timezone')
        .where('site_id', '=', siteId)
        .where('person_id', '=', personId)
        .orderBy('created_at', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row?.timezone ?? undefined
    },

    async extend({ site_id, id }, expiresAt) {
      await db
        .updateTable('visitor_session')
        .set({ expires_at: expiresAt })
        .where('site_id', '=', site_id)
        .where('id', '=', id)
        .execute()
    },

    deleteExpired: (before) => deleteExpired(db, 'visitor_session', before),
  }
}
