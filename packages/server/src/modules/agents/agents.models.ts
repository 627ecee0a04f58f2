import type { AgentProfile } from '@beckon/protocol'
import type { Doer } from '../trail/trail.types.ts'
import type { AgentActor, AgentRow, Caller } from './agents.types.ts'

/** A caller that nothing is known of: the process itself, or a test. */
export const NOWHERE: Caller = { address: null, device: null }

export function toActor(row: AgentRow): Omit<AgentActor, 'sessionId' | 'origin' | 'address'> {
  const { id: agentId, site_id: siteId, name, email, role } = row
  return { agentId, siteId, name, email, role, away: row.away === 1 }
}

/** An agent as one who does something. */
export const toDoer = ({
  agentId: id,
  name,
  address,
}: Pick<AgentActor, 'agentId' | 'name' | 'address'>): Doer => ({ kind: 'agent', id, name, address })

export function toProfile(row: AgentRow): AgentProfile {
  const { id, name, email, role } = row
  const about = { id, name, email, role, away: row.away === 1 }
  return row.disabled_at === null ? about : { ...about, disabled: true }
}
