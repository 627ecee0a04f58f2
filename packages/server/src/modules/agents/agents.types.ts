import type { AgentRole } from '@beckon/protocol'
import type { Tables } from '../../database/tables.ts'
import type { Origin } from '../../shared/facts.ts'

export type AgentRow = Tables['agent']
export type AgentSessionRow = Tables['agent_session']

/** Where a request of an agent comes from. */
export interface Caller {
  address: string | null
  /** `Firefox on Windows`. */
  device: string | null
}

/** An agent whose session was proven. */
export interface AgentActor {
  siteId: string
  agentId: string
  sessionId: string
  name: string
  email: string
  role: AgentRole
  away: boolean
  origin: Origin
  address: string | null
}
