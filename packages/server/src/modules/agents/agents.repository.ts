import { deleteExpired } from '../../database/delete-expired.ts'
import type { Db, Flag, Tables } from '../../database/tables.ts'
import type { AgentRow } from './agents.types.ts'

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
  update(agent: AgentRow): Promise<void>
  /** Owners of a site who may sign in. */
  countOwners(siteId: string): Promise<number>
  /** Who a link signs in, which stays good; undefined as of `burnLink`. */
  findByLink(tokenHash: string, at: string): Promise<AgentRow | undefined>
  /** Uses a link up; undefined where it is unknown, used or too old, or its agent may not sign in. */
  burnLink(tokenHash: string, at: string): Promise<AgentRow | undefined>
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

    async update({ id, site_id, ...change }) {
      await db
        .updateTable('agent')
        .set(change)
        .where('site_id', '=', site_id)
        .where('id', '=', id)
        .execute()
    },

    async countOwners(siteId) {
      const { count } = await db
        .selectFrom('agent')
        .select((eb) => eb.fn.countAll().as('count'))
        .where('site_id', '=', siteId)
        .where('role', '=', 'owner')
        .where('disabled_at', 'is', null)
        .executeTakeFirstOrThrow()
      return Number(count)
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
        .where((eb) => eb.fn<string>('lower', ['email']), '=', email.toLowerCase())
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

    async findByLink(tokenHash, at) {
      const link = await db
        .selectFrom('login_link')
        .select(['site_id', 'agent_id'])
        .where('token_hash', '=', tokenHash)
        .where('used_at', 'is', null)
        .where('expires_at', '>', at)
        .executeTakeFirst()
      if (link === undefined) return undefined
      return agentById(link.site_id, link.agent_id)
        .where('disabled_at', 'is', null)
        .executeTakeFirst()
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
      if (link === undefined) return undefined
      return agentById(link.site_id, link.agent_id)
        .where('disabled_at', 'is', null)
        .executeTakeFirst()
    },

    async deleteExpired(before) {
      const links = await deleteExpired(db, 'login_link', before)
      return (await deleteExpired(db, 'agent_session', before)) || links
    },
  }
}
