import { type AuditAction, type FactorSetup, isBeckonError } from '@beckon/protocol'
import type { Store, Unit } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import { refuse } from '../../shared/refuse.ts'
import { noteDeed } from '../trail/trail.usecases.ts'
import { toDoer } from './agents.models.ts'
import type { AgentActor } from './agents.types.ts'
import {
  createFactorSecret,
  createRecoveryCodes,
  describeFactor,
  hashRecoveryCode,
} from './factor.models.ts'
import { passFactor, takeCode } from './pass-factor.ts'
import type { Throttle } from './throttle.ts'

/** The second factor of an agent. */
export interface FactorUsecases {
  /**
   * Sets one up, in the place of one that was never confirmed; it is asked for once it is confirmed.
   *
   * @throws BeckonError `auth/refused`, `auth/too-many`; `request/invalid` where there is one already
   */
  startFactor(actor: AgentActor, password: string | undefined): Promise<FactorSetup>
  /**
   * @returns the recovery codes, which are shown only now
   * @throws BeckonError `auth/factor-missing`, `auth/code-refused`, `auth/too-many`
   */
  confirmFactor(actor: AgentActor, code: string): Promise<string[]>
  /** @throws BeckonError as `confirmFactor` */
  removeFactor(actor: AgentActor, code: string): Promise<void>
  /** @throws BeckonError as `confirmFactor` */
  renewCodes(actor: AgentActor, code: string): Promise<string[]>
}

export interface FactorDependencies {
  store: Store
  clock: Clock
  throttle: Throttle
  /** Makes sure that it is the agent themself who asks. */
  requirePassword: (actor: AgentActor, password: string | undefined) => Promise<void>
}

export function createFactorUsecases(dependencies: FactorDependencies): FactorUsecases {
  const { store, clock, throttle, requirePassword } = dependencies

  const note = (unit: Unit, actor: AgentActor, action: AuditAction) =>
    noteDeed(unit, { siteId: actor.siteId, by: toDoer(actor), action }, clock())

  async function putCodes(unit: Unit, { siteId, agentId }: AgentActor): Promise<string[]> {
    const codes = createRecoveryCodes()
    const about = { site_id: siteId, agent_id: agentId, used_at: null, created_at: toIso(clock()) }
    const rows = codes.map((code) => ({
      ...about,
      id: createId(),
      code_hash: hashRecoveryCode(code),
    }))
    await unit.credentials.putCodes({ siteId, agentId }, rows)
    return codes
  }

  /** Does something that takes a code, a wrong one of which counts. */
  async function withCode<T>(actor: AgentActor, work: (unit: Unit) => Promise<T>): Promise<T> {
    const forgive = throttle.enterCode(actor.agentId)
    try {
      const result = await store.transact(work)
      forgive()
      return result
    } catch (error) {
      if (!isBeckonError(error) || error.code !== 'auth/code-refused') forgive()
      throw error
    }
  }

  /** @throws BeckonError `auth/factor-missing`, `auth/code-refused` */
  async function requireFactor(unit: Unit, actor: AgentActor, code: string): Promise<void> {
    const passed = await passFactor(unit, actor, { code, now: clock() })
    if (passed === 'none') throw refuse('auth/factor-missing')
  }

  /** @throws BeckonError `request/invalid` */
  async function requireNone({ credentials }: Pick<Unit, 'credentials'>, actor: AgentActor) {
    const known = await credentials.findFactor(actor)
    if (known !== undefined && known.confirmed_at !== null)
      throw refuse('request/invalid', [{ path: '', message: 'There is a second factor already' }])
  }

  return {
    async startFactor(actor, password) {
      const { siteId, agentId } = actor
      await requireNone(store, actor)
      await requirePassword(actor, password)
      const secret = createFactorSecret()
      const row = { id: createId(), site_id: siteId, agent_id: agentId, secret }
      const state = { confirmed_at: null, last_step: 0, created_at: toIso(clock()) }
      await store.transact(async (unit) => {
        // Somebody may have confirmed another one while the password was looked at.
        await requireNone(unit, actor)
        await unit.credentials.putFactor({ ...row, ...state })
      })
      const issuer = (await store.sites.findSite(siteId))?.name ?? 'Beckon'
      return describeFactor(secret, { issuer, label: actor.email })
    },

    confirmFactor: (actor, code) =>
      withCode(actor, async (unit) => {
        const factor = await unit.credentials.findFactor(actor)
        if (factor === undefined || factor.confirmed_at !== null)
          throw refuse('auth/factor-missing')
        await takeCode(unit, actor, { code, secret: factor.secret, now: clock() })
        await unit.credentials.confirmFactor(actor, toIso(clock()))
        await note(unit, actor, 'second-factor:added')
        return putCodes(unit, actor)
      }),

    removeFactor: (actor, code) =>
      withCode(actor, async (unit) => {
        await requireFactor(unit, actor, code)
        await unit.credentials.deleteFactor(actor)
        await note(unit, actor, 'second-factor:removed')
      }),

    renewCodes: (actor, code) =>
      withCode(actor, async (unit) => {
        await requireFactor(unit, actor, code)
        await note(unit, actor, 'recovery-codes:renewed')
        return putCodes(unit, actor)
      }),
  }
}
