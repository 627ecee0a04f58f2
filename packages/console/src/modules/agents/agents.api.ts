import { type Agent, BeckonError, type ErrorBody } from '@beckon/protocol'

export interface AgentsApi {
  /** @throws BeckonError `auth/link-invalid` where the link was used or is too old */
  login(token: string): Promise<Agent>
  /** @throws BeckonError `auth/required` where nobody is signed in */
  me(): Promise<Agent>
  logout(): Promise<void>
}

async function readAnswer<T>(response: Response): Promise<T> {
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body as T
  const refusal = (body as Partial<ErrorBody> | null)?.error
  if (!refusal) throw new BeckonError('server/unavailable')
  throw new BeckonError(refusal.code, refusal.message, refusal.details)
}

/** The agents' routes of the gateway that served this page; the session is its cookie. */
export function createAgentsApi(fetch: typeof globalThis.fetch): AgentsApi {
  async function call<T>(method: 'GET' | 'POST', action: string, input?: unknown): Promise<T> {
    const body = method === 'POST' ? JSON.stringify(input ?? {}) : null
    const headers = body === null ? undefined : { 'content-type': 'application/json' }
    let response: Response
    try {
      response = await fetch(`/v1/agents/${action}`, { method, body, ...(headers && { headers }) })
    } catch {
      throw new BeckonError('network/unreachable')
    }
    return readAnswer<T>(response)
  }
  return {
    login: async (token) => (await call<{ agent: Agent }>('POST', 'login', { token })).agent,
    me: async () => (await call<{ agent: Agent }>('GET', 'me')).agent,
    logout: async () => void (await call('POST', 'logout')),
  }
}
