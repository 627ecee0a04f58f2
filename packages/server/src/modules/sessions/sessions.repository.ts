import { deleteExpired } from '../../database/delete-expired.ts'
import { type Find, prepareFindEach } from '../../database/prepare-each.ts'
import { prepareQuery } from '../../database/prepare-query.ts'
import type { Db, Tables } from '../../database/tables.ts'

export type SessionRow = Tables['visitor_session']

export interface SessionsRepository {
  insert(session: SessionRow): Promise<void>
  /** By the hash of its token, which no two sites share. */
  findByToken(tokenHash: string): Promise<SessionRow | undefined>
  /** As `findByToken`, for several at once. */
  findByTokens(tokenHashes: readonly string[]): Promise<(SessionRow | undefined)[]>
  /** The zone a person's clocks show, as the last of their sessions said. */
  findZone(siteId: string, personId: string): Promise<string | undefined>
  extend(session: SessionRow, expiresAt: string): Promise<void>
  /** Deletes some that ended before a time; tells whether there may be more. */
  deleteExpired(before: string): Promise<boolean>
}

const sessionOf = (db: Db, { tokenHash }: { tokenHash: string }): Find<SessionRow> =>
  db.selectFrom('visitor_session').selectAll().where('token_hash', '=', tokenHash)

const findByToken = prepareQuery(sessionOf)

const findByTokens = prepareFindEach({ tokenHash: 'text' }, sessionOf)

export function createSessionsRepository(db: Db): SessionsRepository {
  return {
    async insert(session) {
      await db.insertInto('visitor_session').values(session).execute()
    },

    findByToken: async (tokenHash) => (await findByToken(db, { tokenHash }))[0],

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
