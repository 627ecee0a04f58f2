import type { AccessRequests, AgentChange, AgentInvitation, AgentProfile } from '@beckon/protocol'
import { createCall } from './call-agents.ts'

type Output<Route extends keyof AccessRequests> = AccessRequests[Route]['output']

export type Invited = Output<'POST /v1/agents'>
export type NewLink = Output<'POST /v1/agents/:id/link'>

/** What owners do about agents. Each is refused with a BeckonError, `auth/forbidden` to others. */
export interface TeamApi {
  list(): Promise<AgentProfile[]>
  /** @throws BeckonError `agent/exists` */
  invite(invitation: AgentInvitation): Promise<Invited>
  /** @throws BeckonError `agent/last-owner` */
  change(id: string, change: AgentChange): Promise<AgentProfile>
  createLink(id: string): Promise<NewLink>
  endSessions(id: string): Promise<void>
  /** @throws BeckonError `auth/factor-missing` */
  removeFactor(id: string): Promise<void>
}

export function createTeamApi(fetch: typeof globalThis.fetch): TeamApi {
  const call = createCall(fetch, '/v1/agents')
  return {
    list: async () => (await call<Output<'GET /v1/agents'>>('GET', '')).agents,
    invite: (invitation) => call<Invited>('POST', '', invitation),
    change: async (id, change) =>
      (await call<Output<'PATCH /v1/agents/:id'>>('PATCH', `/${id}`, change)).agent,
    createLink: (id) => call<NewLink>('POST', `/${id}/link`),
    async endSessions(id) {
      await call('DELETE', `/${id}/sessions`)
    },
    async removeFactor(id) {
      await call('DELETE', `/${id}/second-factor`)
    },
  }
}
