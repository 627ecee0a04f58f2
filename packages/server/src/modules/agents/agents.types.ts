import type { Tables } from '../../database/tables.ts'
import type { Origin } from '../../shared/facts.ts'

export type AgentRow = Tables['agent']
export type AgentSessionRow = Tables['agent_session']

/** An agent whose session was proven. */
export interface AgentActor {
  siteId: string
  agentId: string
  sessionId: string
  name: string
  email: string
  away: boolean
  origin: Origin
}
