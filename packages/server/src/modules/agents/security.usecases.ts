import type { AgentSecurity, AgentSession } from '@beckon/protocol'
import type { Store } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import { refuse } from '../../shared/refuse.ts'
import { noteDeed } from '../trail/trail.usecases.ts'
import { toDoer } from './agents.models.ts'
import type { AgentActor, AgentSessionRow } from './agents.types.ts'
import { tellEnded } from './begin-session.ts'
import { createFactorUsecases, type FactorUsecases } from './factors.usecases.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { judgePassword, PASSWORD_FAULTS } from './password-rules.ts'
import type { Throttle } from './throttle.ts'

/** How long after a sign-in by a link a forgotten password may be replaced, in milliseconds. */
const RESET = 15 * 60 * 1000

/** What agents see and change of how they sign in. */
export interface SecurityUsecases extends FactorUsecases {
  read(actor: AgentActor): Promise<AgentSecurity>
  /**
   * Sets or changes the password. All other sessions of the agent end.
   *
   * @param current the one there is; not asked for just after a sign-in by a link
   * @throws BeckonError `auth/refused`, `auth/password-refused`, `auth/too-many`
   */
  setPassword(
    actor: AgentActor,
    passwords: { password: string; current?: string | undefined },
  ): Promise<void>
  listSessions(actor: AgentActor): Promise<AgentSession[]>
  /**
   * Ends one of the agent's own sessions, or all but the one that asks; their sockets are cut.
   *
   * @throws BeckonError `request/not-found`
   */
  endSessions(actor: AgentActor, only?: string): Promise<void>
}

export interface SecurityDependencies {
  store: Store
  clock: Clock
  throttle: Throttle
}

function toSession(row: AgentSessionRow, currentId: string): AgentSession {
  const { id, device, network, created_at: createdAt } = row
  const about = { method: row.method ?? 'link', device, network, createdAt } as const
  return { id, current: id === currentId, ...about, seenAt: row.seen_at ?? createdAt }
}

/** Whether a session began by a link, which is what somebody gets who forgot their password. */
function mayReset(session: AgentSessionRow | undefined, now: number): boolean {
  if (session === undefined || (session.method ?? 'link') !== 'link') return false
  return now - Date.parse(session.created_at) < RESET
}

export function createSecurityUsecases(dependencies: SecurityDependencies): SecurityUsecases {
  const { store, clock, throttle } = dependencies
  const factors = createFactorUsecases({ ...dependencies, requirePassword })

  const listRows = ({ siteId, agentId }: AgentActor) =>
    store.signIns.list({ siteId, agentId }, toIso(clock()))

  async function readMayReset(actor: AgentActor): Promise<boolean> {
    const session = (await listRows(actor)).find(({ id }) => id === actor.sessionId)
    return mayReset(session, clock())
  }

  /** @throws BeckonError `auth/refused` where they have a password and this is another one */
  async function requirePassword(actor: AgentActor, password: string | undefined): Promise<void> {
    const hash = await store.credentials.findPassword(actor)
    if (hash === undefined) return
    if (password === undefined) {
      if (await readMayReset(actor)) return
      throw refuse('auth/refused')
    }
    const forgive = throttle.enter(actor.agentId, actor.address)
    if (!(await verifyPassword(hash, password))) throw refuse('auth/refused')
    forgive()
  }

  /** @throws BeckonError `auth/password-refused`, with what to do about it */
  async function requireStrength(actor: AgentActor, password: string): Promise<void> {
    const company = (await store.sites.findSite(actor.siteId))?.name ?? ''
    const fault = judgePassword(password, [actor.name, actor.email, company])
    if (fault === undefined) return
    throw refuse('auth/password-refused', [{ path: 'password', message: PASSWORD_FAULTS[fault] }])
  }

  return {
    ...factors,

    async read(actor) {
      const factor = await store.credentials.findFactor(actor)
      return {
        hasPassword: (await store.credentials.findPassword(actor)) !== undefined,
        mayResetPassword: await readMayReset(actor),
        secondFactor: factor !== undefined && factor.confirmed_at !== null,
        recoveryCodes: await store.credentials.countCodes(actor),
      }
    },

    async setPassword(actor, { password, current }) {
      await requirePassword(actor, current)
      await requireStrength(actor, password)
      const { siteId, agentId, sessionId } = actor
      const hash = await hashPassword(password)
      const row = { id: createId(), site_id: siteId, agent_id: agentId, hash }
      await store.transact(async (unit) => {
        await unit.credentials.putPassword({ ...row, updated_at: toIso(clock()) })
        const ended = await unit.signIns.deleteOf(actor, { but: sessionId })
        tellEnded(unit, ended)
        const deed = { siteId, by: toDoer(actor), details: { ended: ended.length } }
        await noteDeed(unit, { ...deed, action: 'password:changed' }, clock())
      })
    },

    async listSessions(actor) {
      const sessions = (await listRows(actor)).map((row) => toSession(row, actor.sessionId))
      return sessions.sort((a, b) => b.seenAt.localeCompare(a.seenAt))
    },

    async endSessions(actor, only) {
      await store.transact(async (unit) => {
        const which = only === undefined ? { but: actor.sessionId } : { only }
        const ended = await unit.signIns.deleteOf(actor, which)
        if (only !== undefined && ended.length === 0) throw refuse('request/not-found')
        tellEnded(unit, ended)
        const deed = { siteId: actor.siteId, by: toDoer(actor), details: { ended: ended.length } }
        await noteDeed(unit, { ...deed, action: 'sessions:ended' }, clock())
      })
    },
  }
}
