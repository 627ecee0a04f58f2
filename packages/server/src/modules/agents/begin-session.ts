import type { SignInMethod } from '@beckon/protocol'
import type { Unit } from '../../database/store.ts'
import { toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import { nameNetwork } from '../../shared/name-network.ts'
import { createToken, hashToken } from '../../shared/tokens.ts'
import { noteDeed } from '../trail/trail.usecases.ts'
import { toDoer } from './agents.models.ts'
import type { AgentRow, AgentSessionRow, Caller } from './agents.types.ts'
import type { PassedFactor } from './pass-factor.ts'

/** How long an agent stays signed in without coming back, in milliseconds. */
export const SESSION_LIFETIME: number = 14 * 24 * 60 * 60 * 1000

export interface Beginning {
  method: SignInMethod
  factor: PassedFactor
  caller: Caller
  now: number
}

/** Signs an agent in who proved to be one; gives the token of the session. */
export async function beginSession(unit: Unit, agent: AgentRow, how: Beginning): Promise<string> {
  const { method, factor, caller, now } = how
  const token = createToken('as')
  await unit.signIns.insert({
    id: createId(),
    site_id: agent.site_id,
    agent_id: agent.id,
    token_hash: hashToken(token),
    created_at: toIso(now),
    expires_at: toIso(now + SESSION_LIFETIME),
    device: caller.device,
    network: caller.address === null ? null : nameNetwork(caller.address),
    seen_at: toIso(now),
    method,
  })
  const by = toDoer({ agentId: agent.id, name: agent.name, address: caller.address })
  const details = { method, factor, device: caller.device }
  await noteDeed(unit, { siteId: agent.site_id, by, action: 'agent:signed-in', details }, now)
  return token
}

/** Cuts the sockets of sessions that are over, once that is stored. */
export function tellEnded(unit: Unit, ended: readonly AgentSessionRow[]): void {
  for (const { site_id: siteId, id: sessionId } of ended) {
    unit.publish('agent:left', { siteId, sessionId })
  }
}
