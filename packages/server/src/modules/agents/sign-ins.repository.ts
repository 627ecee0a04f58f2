import type { Db } from '../../database/tables.ts'
import type { AgentRow, AgentSessionRow } from './agents.types.ts'
import type { Holder } from './credentials.repository.ts'

/** What is kept of a session while it is used. */
export type SessionUse = Pick<AgentSessionRow, 'expires_at' | 'seen_at' | 'network'>

/** Sessions of agents. */
export interface SignInsRepository {
  insert(session: AgentSessionRow): Promise<void>
  find(tokenHash: string): Promise<{ session: AgentSessionRow; agent: AgentRow } | undefined>
  touch(session: AgentSessionRow, use: SessionUse): Promise<void>
  /** Those that last, the one used last first. */
  list(holder: Holder, now: string): Promise<AgentSessionRow[]>
  /** The session that is over now, if there was one. */
  delete(tokenHash: string): Promise<AgentSessionRow | undefined>
  /** One of an agent, or all, or all but one; gives those that are over now. */
  deleteOf(
    holder: Holder,
    which: { only?: string | undefined; but?: string | undefined },
  ): Promise<AgentSessionRow[]>
}

export function createSignInsRepository(db: Db): SignInsRepository {
  return {
    async insert(session) {
      await db.insertInto('agent_session').values(session).execute()
    },

    async find(tokenHash) {
      const session = await db
        .selectFrom('agent_session')
        .selectAll()
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst()
      if (session === undefined) return undefined
      const agent = await db
        .selectFrom('agent')
        .selectAll()
        .where('site_id', '=', session.site_id)
        .where('id', '=', session.agent_id)
        .where('disabled_at', 'is', null)
        .executeTakeFirst()
      return agent && { session, agent }
    },

    async touch({ site_id, id }, use) {
      await db
        .updateTable('agent_session')
        .set(use)
        .where('site_id', '=', site_id)
        .where('id', '=', id)
        .execute()
    },

    list: ({ siteId, agentId }, now) =>
      db
        .selectFrom('agent_session')
        .selectAll()
        .where('site_id', '=', siteId)
        .where('agent_id', '=', agentId)
        .where('expires_at', '>', now)
        .orderBy('expires_at', 'desc')
        .orderBy('id', 'desc')
        .execute(),

    delete: (tokenHash) =>
      db
        .deleteFrom('agent_session')
        .where('token_hash', '=', tokenHash)
        .returningAll()
        .executeTakeFirst(),

    deleteOf({ siteId, agentId }, { only, but }) {
      let query = db
        .deleteFrom('agent_session')
        .where('site_id', '=', siteId)
        .where('agent_id', '=', agentId)
      if (only !== undefined) query = query.where('id', '=', only)
      if (but !== undefined) query = query.where('id', '!=', but)
      return query.returningAll().execute()
    },
  }
}
