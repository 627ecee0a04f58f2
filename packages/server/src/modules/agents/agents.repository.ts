import { deleteExpired } from '../../database/delete-expired.ts'
import type { Db, Flag, Tables } from '../../database/tables.ts'
import type { AgentRow, AgentSessionRow } from './agents.types.ts'

export interface AgentsRepository {
  insert(agent: AgentRow): Promise<void>
  find(siteId: string, agentId: string): Promise<AgentRow | undefined>
  /** The oldest first. */
  list(siteId: string): Promise<AgentRow[]>
  findByEmail(siteId: string, email: string): Promise<AgentRow | undefined>
  /** The oldest agent of a site. */
  findFirst(siteId: string): Promise<AgentRow | undefined>
  setAway(siteId: string, agentId: string, away: Flag): Promise<void>
  insertLink(link: Tables['login_link']): Promise<void>
  /** Uses a link up; undefined where it is unknown, used or too old. */
  burnLink(tokenHash: string, at: string): Promise<AgentRow | undefined>
  insertSession(session: AgentSessionRow): Promise<void>
  findSession(tokenHash: string): Promise<{ session: AgentSessionRow; agent: AgentRow } | undefined>
  extendSession(session: AgentSessionRow, expiresAt: string): Promise<void>
  /** The session that is over now, if there was one. */
  deleteSession(tokenHash: string): Promise<AgentSessionRow | undefined>
  /** Deletes some links and sessions that ended before a time; tells whether there may be more. */
  deleteExpired(before: string): Promise<boolean>
}

export function createAgentsRepository(db: Db): AgentsRepository {
  const agentById = (siteId: string, agentId: string) =>
    db.selectFrom('agent').selectAll().where('site_id', '=', siteId).where('id', '=', agentId)

  return {
    async insert(agent) {
      await db.insertInto('agent').values(agent).execute()
    },

    async setAway(siteId, agentId, away) {
      await db
        .updateTable('agent')
        .set({ away })
        .where('site_id', '=', siteId)
        .where('id', '=', agentId)
        .execute()
    },

    find: (siteId, agentId) => agentById(siteId, agentId).executeTakeFirst(),

    list(siteId) {
      return db
        .selectFrom('agent')
        .selectAll()
        .where('site_id', '=', siteId)
        .orderBy('id')
        .execute()
    },

    findByEmail(siteId, email) {
      return db
        .selectFrom('agent')
        .selectAll()
        .where('site_id', '=', siteId)
        .where('email', '=', email)
        .executeTakeFirst()
    },

    findFirst(siteId) {
      return db
        .selectFrom('agent')
        .selectAll()
        .where('site_id', '=', siteId)
        .orderBy('id')
        .executeTakeFirst()
    },

    async insertLink(link) {
      await db.insertInto('login_link').values(link).execute()
    },

    async burnLink(tokenHash, at) {
      const link = await db
        .updateTable('login_link')
        .set({ used_at: at })
        .where('token_hash', '=', tokenHash)
        .where('used_at', 'is', null)
        .where('expires_at', '>', at)
        .returning(['site_id', 'agent_id'])
        .executeTakeFirst()
      return link && agentById(link.site_id, link.agent_id).executeTakeFirst()
    },

    async insertSession(session) {
      await db.insertInto('agent_session').values(session).execute()
    },

    async findSession(tokenHash) {
      const session = await db
        .selectFrom('agent_session')
        .selectAll()
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst()
      if (session === undefined) return undefined
      const agent = await agentById(session.site_id, session.agent_id).executeTakeFirst()
      return agent && { session, agent }
    },

    async extendSession({ site_id, id }, expiresAt) {
      await db
        .updateTable('agent_session')
        .set({ expires_at: expiresAt })
        .where('site_id', '=', site_id)
        .where('id', '=', id)
        .execute()
    },

    deleteSession(tokenHash) {
      return db
        .deleteFrom('agent_session')
        .where('token_hash', '=', tokenHash)
        .returningAll()
        .executeTakeFirst()
    },

    async deleteExpired(before) {
      const links = await deleteExpired(db, 'login_link', before)
      return (await deleteExpired(db, 'agent_session', before)) || links
    },
  }
}
