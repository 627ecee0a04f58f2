import type { AgentSecurity, AgentSession, FactorSetup } from '@beckon/protocol'
import { createCall } from './call-agents.ts'

/** How the agent themself signs in. Each is refused with a BeckonError. */
export interface SecurityApi {
  read(): Promise<AgentSecurity>
  setPassword(password: string, current: string | undefined): Promise<void>
  startFactor(password: string | undefined): Promise<FactorSetup>
  /** Gives the recovery codes, which are shown only now. */
  confirmFactor(code: string): Promise<string[]>
  removeFactor(code: string): Promise<void>
  renewCodes(code: string): Promise<string[]>
  listSessions(): Promise<AgentSession[]>
  /** That one, or all others. */
  endSessions(id?: string): Promise<void>
}

export function createSecurityApi(fetch: typeof globalThis.fetch): SecurityApi {
  const call = createCall(fetch)
  const readCodes = async (action: string, code: string): Promise<string[]> =>
    (await call<{ recoveryCodes: string[] }>('POST', `me/${action}`, { code })).recoveryCodes

  return {
    read: async () => (await call<{ security: AgentSecurity }>('GET', 'me/security')).security,
    async setPassword(password, current) {
      await call('POST', 'me/password', { password, ...(current && { current }) })
    },
    startFactor: (password) =>
      call<FactorSetup>('POST', 'me/second-factor', { ...(password && { password }) }),
    confirmFactor: (code) => readCodes('second-factor/confirm', code),
    async removeFactor(code) {
      await call('POST', 'me/second-factor/remove', { code })
    },
    renewCodes: (code) => readCodes('recovery-codes', code),
    listSessions: async () =>
      (await call<{ sessions: AgentSession[] }>('GET', 'me/sessions')).sessions,
    async endSessions(id) {
      await call('DELETE', id === undefined ? 'me/sessions' : `me/sessions/${id}`)
    },
  }
}
