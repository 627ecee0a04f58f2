import { BeckonError, type ErrorBody } from '@beckon/protocol'

async function readAnswer<T>(response: Response): Promise<T> {
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body as T
  const refusal = (body as Partial<ErrorBody> | null)?.error
  if (!refusal) throw new BeckonError('server/unavailable')
  throw new BeckonError(refusal.code, refusal.message, refusal.details)
}

export type Call = <T>(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  action: string,
  input?: object,
) => Promise<T>

/**
 * Asks one of the agents' routes; the session is the page's cookie.
 *
 * @param base what the actions are below
 */
export function createCall(fetch: typeof globalThis.fetch, base = '/v1/agents/'): Call {
  return async (method, action, input) => {
    const body = method === 'POST' || method === 'PATCH' ? JSON.stringify(input ?? {}) : null
    const headers = body === null ? undefined : { 'content-type': 'application/json' }
    let response: Response
    try {
      response = await fetch(base + action, { method, body, ...(headers && { headers }) })
    } catch {
      throw new BeckonError('network/unreachable')
    }
    return readAnswer(response)
  }
}
