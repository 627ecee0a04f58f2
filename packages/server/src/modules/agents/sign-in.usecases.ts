import { type Agent, isBeckonError, type SignInRequest } from '@beckon/protocol'
import type { Store, Unit } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import { refuse } from '../../shared/refuse.ts'
import { hashToken } from '../../shared/tokens.ts'
import type { SitesUsecases } from '../sites/sites.usecases.ts'
import { nobodyAt } from '../trail/trail.models.ts'
import { noteDeed } from '../trail/trail.usecases.ts'
import { toActor } from './agents.models.ts'
import type { AgentRow, Caller } from './agents.types.ts'
import type { AgentsUsecases } from './agents.usecases.ts'
import { type Beginning, beginSession } from './begin-session.ts'
import { passFactor } from './pass-factor.ts'
import { hashPassword, isOutdated, verifyPassword } from './password-hash.ts'
import type { Throttle } from './throttle.ts'

export interface SignedIn {
  /** The token of the session. */
  session: string
  agent: Agent
}

/** Who a provider of single sign-on says that somebody is. */
export interface ProviderClaims {
  issuer: string
  subject: string
  /** Only where the provider made sure that it is theirs. */
  email: string | undefined
}

export interface SignInUsecases {
  /** @throws BeckonError `auth/link-invalid`, `auth/code-required`, `auth/code-refused`, `auth/too-many` */
  byLink(input: { token: string; code?: string | undefined }, caller: Caller): Promise<SignedIn>
  /** @throws BeckonError `auth/refused`, `auth/code-required`, `auth/code-refused`, `auth/too-many` */
  byPassword(input: SignInRequest, caller: Caller): Promise<SignedIn>
  /**
   * The provider sees to a second factor: it is not asked for one of ours.
   *
   * @throws BeckonError `auth/refused` where nobody was invited by that address
   */
  byProvider(claims: ProviderClaims, caller: Caller): Promise<SignedIn>
}

/** Somebody who passed the first factor. */
interface Attempt {
  code: string | undefined
  caller: Caller
  method: 'link' | 'password'
  /** Uses up what they passed it with. */
  burn?: (unit: Unit) => Promise<void>
}

export interface SignInDependencies {
  store: Store
  clock: Clock
  sites: SitesUsecases
  agents: AgentsUsecases
  throttle: Throttle
}

export function createSignInUsecases(dependencies: SignInDependencies): SignInUsecases {
  const { store, clock, sites, agents, throttle } = dependencies

  const begin = (
    unit: Unit,
    agent: AgentRow,
    how: Pick<Beginning, 'method' | 'factor' | 'caller'>,
  ) => beginSession(unit, agent, { ...how, now: clock() })

  const show = async (agent: AgentRow, session: string): Promise<SignedIn> => ({
    session,
    agent: await agents.read(toActor(agent)),
  })

  /** In a transaction of its own, for that of the attempt comes to nothing. */
  async function noteRefusal(agent: AgentRow, caller: Caller, reason: string): Promise<void> {
    const { site_id: siteId, id } = agent
    const by = nobodyAt(caller.address)
    const deed = { siteId, by, target: { kind: 'agent', id }, details: { reason } }
    await store.transact((unit) =>
      noteDeed(unit, { ...deed, action: 'agent:sign-in-refused' }, clock()),
    )
  }

  /** Signs in who passed the first factor, once they pass the second. */
  async function pass(agent: AgentRow, attempt: Attempt): Promise<string> {
    const { code, caller, method, burn = async () => {} } = attempt
    const holder = { siteId: agent.site_id, agentId: agent.id }
    const forgive = code === undefined ? () => {} : throttle.enterCode(agent.id)
    try {
      const session = await store.transact(async (unit) => {
        const factor = await passFactor(unit, holder, { code, now: clock() })
        await burn(unit)
        return begin(unit, agent, { method, factor, caller })
      })
      forgive()
      return session
    } catch (error) {
      const isWrong = isBeckonError(error) && error.code === 'auth/code-refused'
      if (isWrong) await noteRefusal(agent, caller, 'code')
      else forgive()
      throw error
    }
  }

  return {
    async byLink({ token, code }, caller) {
      const hash = hashToken(token)
      const agent = await store.agents.findByLink(hash, toIso(clock()))
      if (agent === undefined) throw refuse('auth/link-invalid')
      const burn = async ({ agents: links }: Unit) => {
        const burnt = await links.burnLink(hash, toIso(clock()))
        if (burnt === undefined) throw refuse('auth/link-invalid')
      }
      const session = await pass(agent, { code, caller, method: 'link', burn })
      return show(agent, session)
    },

    async byPassword({ email, password, code, site }, caller) {
      const siteId = site && (await sites.requireKey(site, ['pk'])).site.id
      const forgive = throttle.enter(email, caller.address)
      const known = await store.credentials.findByAddress(email, siteId)
      const isRight = await verifyPassword(known?.hash, password)
      if (known === undefined || !isRight) {
        if (known) await noteRefusal(known.agent, caller, 'password')
        throw refuse('auth/refused')
      }
      forgive()
      const { agent, hash } = known
      const session = await pass(agent, { code, caller, method: 'password' })
      if (isOutdated(hash)) await renewHash(store, agent, { password, was: hash })
      return show(agent, session)
    },

    async byProvider({ issuer, subject, email }, caller) {
      const { agent, session } = await store.transact(async (unit) => {
        const known = await unit.credentials.findByIdentity(issuer, subject)
        const agent = known ?? (await findInvited(unit, { issuer, email }))
        if (agent === undefined) throw refuse('auth/refused')
        const at = toIso(clock())
        const row = { id: createId(), site_id: agent.site_id, agent_id: agent.id }
        if (known === undefined)
          await unit.credentials.insertIdentity({ ...row, issuer, subject, created_at: at })
        const begun = await begin(unit, agent, { method: 'oidc', factor: 'none', caller })
        return { agent, session: begun }
      })
      return show(agent, session)
    },
  }
}

/**
 * Whom an address was invited by that the provider vouches for. Who came from there before under another
 * name is not taken for them: addresses are given to others.
 */
async function findInvited(
  { credentials }: Unit,
  { issuer, email }: { issuer: string; email: string | undefined },
): Promise<AgentRow | undefined> {
  for (const agent of email === undefined ? [] : await credentials.listByAddress(email)) {
    const holder = { siteId: agent.site_id, agentId: agent.id }
    if (!(await credentials.hasIdentity(holder, issuer))) return agent
  }
  return undefined
}

/** Hashes a password as it is done today, where it was done otherwise; one that was changed meanwhile stays. */
async function renewHash(
  store: Store,
  { site_id: siteId, id: agentId }: AgentRow,
  { password, was }: { password: string; was: string },
): Promise<void> {
  const hash = await hashPassword(password)
  await store.transact(({ credentials }) =>
    credentials.renewPassword({ siteId, agentId }, hash, was),
  )
}
