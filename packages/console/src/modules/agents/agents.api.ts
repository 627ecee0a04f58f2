import type { Agent, SignInWays } from '@beckon/protocol'
import { createCall } from './call-agents.ts'

export interface Credentials {
  email: string
  password: string
}

export interface AgentsApi {
  /** @throws BeckonError `auth/link-invalid` where the link was used or is too old, `auth/code-…` */
  login(token: string, code?: string): Promise<Agent>
  /** @throws BeckonError `auth/refused`, `auth/code-…`, `auth/too-many` */
  signIn(credentials: Credentials, code?: string): Promise<Agent>
  /** Ways there are beside a password and a link. */
  ways(): Promise<SignInWays>
  /** @throws BeckonError `auth/required` where nobody is signed in */
  me(): Promise<Agent>
  logout(): Promise<void>
}

/** The agents' routes of the gateway that served this page; the session is its cookie. */
export function createAgentsApi(fetch: typeof globalThis.fetch): AgentsApi {
  const call = createCall(fetch)
  const enter = async (action: string, input: object): Promise<Agent> =>
    (await call<{ agent: Agent }>('POST', action, input)).agent

  return {
    login: (token, code) => enter('login', code === undefined ? { token } : { token, code }),
    signIn: (credentials, code) => enter('sign-in', { ...credentials, ...(code && { code }) }),
    ways: () => call<SignInWays>('GET', 'sign-in'),
    me: async () => (await call<{ agent: Agent }>('GET', 'me')).agent,
    logout: async () => void (await call('POST', 'logout')),
  }
}
