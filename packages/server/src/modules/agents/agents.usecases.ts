import type { Agent } from '@beckon/protocol'
import type { Store } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import type { Origin } from '../../shared/facts.ts'
import { nameNetwork } from '../../shared/name-network.ts'
import { refuse } from '../../shared/refuse.ts'
import { createToken, hashToken } from '../../shared/tokens.ts'
import { slideExpiry } from '../sessions/sessions.models.ts'
import type { SitesUsecases } from '../sites/sites.usecases.ts'
import { COMMAND } from '../trail/trail.models.ts'
import type { Deed, Doer } from '../trail/trail.types.ts'
import { noteDeed } from '../trail/trail.usecases.ts'
import { toActor, toDoer } from './agents.models.ts'
import type { AgentActor, AgentRow, AgentSessionRow } from './agents.types.ts'
import { SESSION_LIFETIME, tellEnded } from './begin-session.ts'
import { toPicturePath } from './pictures.models.ts'

/** How long what ended stays in the database, in milliseconds. */
const MEMORY = 24 * 60 * 60 * 1000

/** How long a session may be used before that is noted again, in milliseconds: each note is a write. */
const NOTICE = 5 * 60 * 1000

export interface AgentsUsecases {
  /**
   * The agent of an address, created where there is none; without an address the first one. Whoever is the
   * first of a site owns it.
   */
  ensure(siteId: string, input: { email?: string | undefined; name: string }): Promise<AgentRow>
  /** Makes a one-time token that signs an agent in. `lifetime` in milliseconds. */
  createLink(agent: AgentRow, lifetime: number, by?: Doer): Promise<string>
  logout(session: string | undefined, address?: string | null): Promise<void>
  /** @throws BeckonError `auth/required` */
  authenticate(
    session: string | undefined,
    origin: Origin,
    address?: string | null,
  ): Promise<AgentActor>
  /** When a session ends, ISO 8601, without keeping it alive. */
  readExpiry(session: string | undefined): Promise<string>
  /** Deletes links and sessions that ended long ago. */
  purge(): Promise<void>
  /** The agent as they see themselves. */
  read(actor: Omit<AgentActor, 'sessionId' | 'origin' | 'address'>): Promise<Agent>
  /** Keeps whether an agent is away, until they say otherwise. */
  setAway(actor: Pick<AgentActor, 'agentId' | 'siteId'>, away: boolean): Promise<void>
}

/** What is to be kept of a session that is used now; undefined while what is kept is near enough. */
function noteUse(session: AgentSessionRow, now: number, address: string | null) {
  const moved = slideExpiry(now, Date.parse(session.expires_at), SESSION_LIFETIME)
  const seen = Date.parse(session.seen_at ?? session.created_at)
  if (moved === undefined && now - seen < NOTICE) return undefined
  return {
    expires_at: moved === undefined ? session.expires_at : toIso(moved),
    seen_at: toIso(now),
    network: address === null ? session.network : nameNetwork(address),
  }
}

type Dependencies = { store: Store; clock: Clock; sites: SitesUsecases }

/** What proves who a session belongs to. */
function createProofs({
  store,
  clock,
}: Dependencies): Pick<AgentsUsecases, 'authenticate' | 'readExpiry' | 'logout'> {
  async function find(token: string | undefined) {
    const found = token ? await store.signIns.find(hashToken(token)) : undefined
    const alive = found !== undefined && Date.parse(found.session.expires_at) > clock()
    if (!alive) throw refuse('auth/required')
    return found
  }

  return {
    readExpiry: async (token) => (await find(token)).session.expires_at,

    async authenticate(token, origin, address = null) {
      const { session, agent } = await find(token)
      const use = noteUse(session, clock(), address)
      if (use !== undefined) await store.transact(({ signIns }) => signIns.touch(session, use), [])
      return { ...toActor(agent), sessionId: session.id, origin, address }
    },

    async logout(token, address = null) {
      if (!token) return
      await store.transact(async (unit) => {
        const ended = await unit.signIns.delete(hashToken(token))
        if (ended === undefined) return
        const { site_id: siteId, agent_id: agentId } = ended
        tellEnded(unit, [ended])
        const name = (await unit.agents.find(siteId, agentId))?.name ?? ''
        const by = toDoer({ agentId, name, address })
        await noteDeed(unit, { siteId, by, action: 'agent:signed-out' }, clock())
      })
    },
  }
}

export function createAgentsUsecases(dependencies: Dependencies): AgentsUsecases {
  const { store, clock, sites } = dependencies

  async function readPicture(siteId: string, agentId: string) {
    const [own] = await store.pictures.listOf(siteId, [agentId])
    return own && { picture: toPicturePath(own.id) }
  }

  return {
    ...createProofs(dependencies),

    read: async ({ agentId, siteId, name, email, role, away }) => ({
      ...{ id: agentId, name, email, role, away },
      ...(await readPicture(siteId, agentId)),
      site: await sites.readConfig(siteId),
    }),

    ensure(siteId, { email, name }) {
      return store.transact(async (unit) => {
        const { agents } = unit
        const first = await agents.findFirst(siteId)
        const known = email ? await agents.findByEmail(siteId, email) : first
        if (known !== undefined) return known
        const agent: AgentRow = {
          id: createId(),
          site_id: siteId,
          name,
          email: email?.toLowerCase() ?? 'agent@localhost',
          away: 0,
          role: first === undefined ? 'owner' : 'agent',
          disabled_at: null,
          created_at: toIso(clock()),
        }
        await agents.insert(agent)
        const target = { kind: 'agent', id: agent.id }
        const details = { name, role: agent.role }
        const deed: Deed = { siteId, by: COMMAND, action: 'agent:added', target, details }
        await noteDeed(unit, deed, clock())
        return agent
      })
    },

    async createLink(agent, lifetime, by = COMMAND) {
      const token = createToken('ll')
      await store.transact(async (unit) => {
        await unit.agents.insertLink({
          id: createId(),
          site_id: agent.site_id,
          agent_id: agent.id,
          token_hash: hashToken(token),
          created_at: toIso(clock()),
          expires_at: toIso(clock() + lifetime),
          used_at: null,
        })
        const target = { kind: 'agent', id: agent.id }
        const deed: Deed = { siteId: agent.site_id, by, action: 'login-link:made', target }
        await noteDeed(unit, deed, clock())
      })
      return token
    },

    async setAway({ siteId, agentId }, away) {
      await store.transact(async (unit) => {
        await unit.agents.setAway(siteId, agentId, away ? 1 : 0)
        unit.publish('agent:away', { siteId, agentId, away })
      })
    },

    async purge() {
      const before = toIso(clock() - MEMORY)
      while (await store.transact(({ agents }) => agents.deleteExpired(before)));
    },
  }
}
