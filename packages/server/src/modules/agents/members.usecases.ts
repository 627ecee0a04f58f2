import type { AgentChange, AgentInvitation, AgentProfile, AuditAction } from '@beckon/protocol'
import type { Store, Unit } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import { refuse } from '../../shared/refuse.ts'
import type { Doer } from '../trail/trail.types.ts'
import { noteDeed } from '../trail/trail.usecases.ts'
import { toProfile } from './agents.models.ts'
import type { AgentRow } from './agents.types.ts'
import type { AgentsUsecases } from './agents.usecases.ts'
import { tellEnded } from './begin-session.ts'

/** How long an invitation is good for, in milliseconds. */
const INVITATION = 7 * 24 * 60 * 60 * 1000
/** How long a link is good for that an owner makes for somebody who knows of it. */
const LINK = 24 * 60 * 60 * 1000

/** Which agent, and who asks. */
export interface Order {
  siteId: string
  agentId: string
  by: Doer
}

export interface NewLink {
  /** Of a login link. */
  token: string
  expiresAt: string
}

/** What owners, and the site's server, do about agents. */
export interface MembersUsecases {
  /** @throws BeckonError `agent/exists` */
  invite(
    siteId: string,
    invitation: AgentInvitation,
    by: Doer,
  ): Promise<NewLink & { agent: AgentProfile }>
  /**
   * Whoever is disabled is signed out everywhere, at once.
   *
   * @throws BeckonError `agent/not-found`, `agent/last-owner`
   */
  change(order: Order, change: AgentChange): Promise<AgentProfile>
  /** @throws BeckonError `agent/not-found` */
  createLink(order: Order): Promise<NewLink>
  /** @throws BeckonError `agent/not-found` */
  endSessions(order: Order): Promise<void>
  /**
   * For an agent whose phone is gone.
   *
   * @throws BeckonError `agent/not-found`, `auth/factor-missing`
   */
  removeFactor(order: Order): Promise<void>
}

async function requireAgent(unit: Pick<Unit, 'agents'>, order: Order): Promise<AgentRow> {
  const agent = await unit.agents.find(order.siteId, order.agentId)
  if (agent === undefined) throw refuse('agent/not-found')
  return agent
}

const isActingOwner = ({ role, disabled_at }: AgentRow): boolean =>
  role === 'owner' && disabled_at === null

function applyChange(agent: AgentRow, change: AgentChange, at: string): AgentRow {
  const { name = agent.name, role = agent.role, disabled } = change
  const since = agent.disabled_at ?? at
  const kept = disabled === undefined ? agent.disabled_at : disabled ? since : null
  return { ...agent, name, role, disabled_at: kept }
}

/** What of an agent is another now: `name`, `role`, `disabled`. */
function listChanged(before: AgentRow, after: AgentRow): string[] {
  const wasDisabled = before.disabled_at !== null
  return [
    ...(before.name === after.name ? [] : ['name']),
    ...(before.role === after.role ? [] : ['role']),
    ...(wasDisabled === (after.disabled_at !== null) ? [] : ['disabled']),
  ]
}

export function createMembersUsecases({
  store,
  clock,
  agents,
}: {
  store: Store
  clock: Clock
  agents: AgentsUsecases
}): MembersUsecases {
  const note = (
    unit: Unit,
    { siteId, agentId, by }: Order,
    deed: {
      action: AuditAction
      details?: Readonly<Record<string, string | number | boolean | null>>
    },
  ) => noteDeed(unit, { ...deed, siteId, by, target: { kind: 'agent', id: agentId } }, clock())

  async function makeLink(agent: AgentRow, lifetime: number, by: Doer): Promise<NewLink> {
    const expiresAt = toIso(clock() + lifetime)
    return { token: await agents.createLink(agent, lifetime, by), expiresAt }
  }

  return {
    async invite(siteId, { email, name, role = 'agent' }, by) {
      const at = toIso(clock())
      const state = { role, away: 0, disabled_at: null, created_at: at } as const
      const agent: AgentRow = { id: createId(), site_id: siteId, name, email, ...state }
      await store.transact(async (unit) => {
        if ((await unit.agents.findByEmail(siteId, email)) !== undefined)
          throw refuse('agent/exists')
        await unit.agents.insert(agent)
        const order = { siteId, agentId: agent.id, by }
        await note(unit, order, { action: 'agent:added', details: { name, role } })
      })
      return { agent: toProfile(agent), ...(await makeLink(agent, INVITATION, by)) }
    },

    change: (order, change) =>
      store.transact(async (unit) => {
        const before = await requireAgent(unit, order)
        const after = applyChange(before, change, toIso(clock()))
        await unit.agents.update(after)
        if (isActingOwner(before) && (await unit.agents.countOwners(order.siteId)) === 0)
          throw refuse('agent/last-owner')
        if (after.disabled_at !== null) tellEnded(unit, await unit.signIns.deleteOf(order, {}))
        const { name, role, disabled_at } = after
        const changed = listChanged(before, after).join(' ')
        const details = { name, role, disabled: disabled_at !== null, changed }
        await note(unit, order, { action: 'agent:changed', details })
        return toProfile(after)
      }),

    async createLink(order) {
      return makeLink(await requireAgent(store, order), LINK, order.by)
    },

    endSessions: (order) =>
      store.transact(async (unit) => {
        await requireAgent(unit, order)
        const ended = await unit.signIns.deleteOf(order, {})
        tellEnded(unit, ended)
        await note(unit, order, { action: 'sessions:ended', details: { ended: ended.length } })
      }),

    removeFactor: (order) =>
      store.transact(async (unit) => {
        await requireAgent(unit, order)
        if (!(await unit.credentials.deleteFactor(order))) throw refuse('auth/factor-missing')
        await note(unit, order, { action: 'second-factor:removed' })
      }),
  }
}
