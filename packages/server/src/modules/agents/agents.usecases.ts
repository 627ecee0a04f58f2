import type { Agent } from '@beckon/protocol'
import type { Store } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import type { Origin } from '../../shared/facts.ts'
import { refuse } from '../../shared/refuse.ts'
import { createToken, hashToken } from '../../shared/tokens.ts'
import { slideExpiry } from '../sessions/sessions.models.ts'
import type { SitesUsecases } from '../sites/sites.usecases.ts'
import type { AgentActor, AgentRow } from './agents.types.ts'
import { toPicturePath } from './pictures.models.ts'

/** How long what ended stays in the database, in milliseconds. */
const MEMORY = 24 * 60 * 60 * 1000

/** How long an agent stays signed in without coming back, in milliseconds. */
const SESSION_LIFETIME = 14 * 24 * 60 * 60 * 1000

export interface AgentsUsecases {
  /** The agent of an address, created where there is none; without an address the first one. */
  ensure(siteId: string, input: { email?: string | undefined; name: string }): Promise<AgentRow>
  /** Makes a one-time token that signs an agent in. `lifetime` in milliseconds. */
  createLink(agent: AgentRow, lifetime: number): Promise<string>
  /** @throws BeckonError `auth/link-invalid` */
  login(linkToken: string): Promise<{ session: string; agent: Agent }>
  logout(session: string | undefined): Promise<void>
  /** @throws BeckonError `auth/required` */
  authenticate(session: string | undefined, origin: Origin): Promise<AgentActor>
  /** When a session ends, ISO 8601, without keeping it alive. */
  readExpiry(session: string | undefined): Promise<string>
  /** Deletes links and sessions that ended long ago. */
  purge(): Promise<void>
  /** The agent as they see themselves. */
  read(actor: Omit<AgentActor, 'sessionId' | 'origin'>): Promise<Agent>
  /** Keeps whether an agent is away, until they say otherwise. */
  setAway(actor: Pick<AgentActor, 'agentId' | 'siteId'>, away: boolean): Promise<void>
}

function toActor(row: AgentRow): Omit<AgentActor, 'sessionId' | 'origin'> {
  const { id: agentId, site_id: siteId, name, email } = row
  return { agentId, siteId, name, email, away: row.away === 1 }
}

export function createAgentsUsecases({
  store,
  clock,
  sites,
}: {
  store: Store
  clock: Clock
  sites: SitesUsecases
}): AgentsUsecases {
  async function readPicture(siteId: string, agentId: string) {
    const [own] = await store.pictures.listOf(siteId, [agentId])
    return own && { picture: toPicturePath(own.id) }
  }

  const read: AgentsUsecases['read'] = async ({ agentId, siteId, ...about }) => ({
    id: agentId,
    name: about.name,
    email: about.email,
    away: about.away,
    ...(await readPicture(siteId, agentId)),
    site: await sites.readConfig(siteId),
  })

  async function find(token: string | undefined) {
    const found = token ? await store.agents.findSession(hashToken(token)) : undefined
    const alive = found !== undefined && Date.parse(found.session.expires_at) > clock()
    if (!alive) throw refuse('auth/required')
    return found
  }

  return {
    read,

    ensure(siteId, { email, name }) {
      return store.transact(async ({ agents }) => {
        const known = email
          ? await agents.findByEmail(siteId, email)
          : await agents.findFirst(siteId)
        if (known !== undefined) return known
        const agent: AgentRow = {
          id: createId(),
          site_id: siteId,
          name,
          email: email ?? 'agent@localhost',
          away: 0,
          created_at: toIso(clock()),
        }
        await agents.insert(agent)
        return agent
      })
    },

    async createLink(agent, lifetime) {
      const token = createToken('ll')
      await store.transact(({ agents }) =>
        agents.insertLink({
          id: createId(),
          site_id: agent.site_id,
          agent_id: agent.id,
          token_hash: hashToken(token),
          created_at: toIso(clock()),
          expires_at: toIso(clock() + lifetime),
          used_at: null,
        }),
      )
      return token
    },

    async login(linkToken) {
      const session = createToken('as')
      const agent = await store.transact(async ({ agents }) => {
        const row = await agents.burnLink(hashToken(linkToken), toIso(clock()))
        if (row === undefined) throw refuse('auth/link-invalid')
        await agents.insertSession({
          id: createId(),
          site_id: row.site_id,
          agent_id: row.id,
          token_hash: hashToken(session),
          created_at: toIso(clock()),
          expires_at: toIso(clock() + SESSION_LIFETIME),
        })
        return row
      })
      return { session, agent: await read(toActor(agent)) }
    },

    async logout(session) {
      if (!session) return
      await store.transact(async (unit) => {
        const ended = await unit.agents.deleteSession(hashToken(session))
        if (ended) unit.publish('agent:left', { siteId: ended.site_id, sessionId: ended.id })
      })
    },

    async authenticate(token, origin) {
      const { session, agent } = await find(token)
      const moved = slideExpiry(clock(), Date.parse(session.expires_at), SESSION_LIFETIME)
      if (moved !== undefined) {
        await store.transact(({ agents }) => agents.extendSession(session, toIso(moved)), [])
      }
      return { ...toActor(agent), sessionId: session.id, origin }
    },

    async setAway({ siteId, agentId }, away) {
      await store.transact(async (unit) => {
        await unit.agents.setAway(siteId, agentId, away ? 1 : 0)
        unit.publish('agent:away', { siteId, agentId, away })
      })
    },

    readExpiry: async (token) => (await find(token)).session.expires_at,

    async purge() {
      const before = toIso(clock() - MEMORY)
      while (await store.transact(({ agents }) => agents.deleteExpired(before)));
    },
  }
}
