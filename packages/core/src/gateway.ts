import { BeckonError, type ErrorBody } from '@beckon/protocol'
import type { Client, GatewayRequest } from './client.ts'
import { createClientError } from './client-error.ts'
import type { Platform } from './platform.ts'

export type Route = Parameters<Client['request']>[0]

/** What came back. Without `error` it is a 2xx with a JSON object as its body. */
export interface Answer {
  body: unknown
  /** 0 where no answer came. */
  status: number
  /** The gateway's `Retry-After`, in milliseconds. */
  wait: number
  error?: BeckonError | undefined
  /** Asking again may help. */
  transient?: boolean | undefined
}

export interface Gateway {
  /** Never rejects. */
  ask(route: Route, request?: GatewayRequest): Promise<Answer>
  request: Client['request']
}

const HOUR = 3_600_000

/** A line that hangs must not hold up for ever what waits behind it, in milliseconds. */
const TIMEOUT = 30_000

function readWait(header: string | null, now: number): number {
  const wait = Number(header) * 1000 || Date.parse(header ?? '') - now
  return Math.min(Math.max(wait || 0, 0), HOUR)
}

/** An answer without an error body comes from something between us and the gateway. */
function toError(status: number, body: unknown, transient: boolean): BeckonError {
  const error = (body as ErrorBody | undefined)?.error
  if (error?.code) return new BeckonError(error.code, error.message, error.details)
  const code = transient ? 'server/unavailable' : 'request/invalid'
  return new BeckonError(code, `The gateway answered with status ${status}.`)
}

/** Speaks HTTP with the gateway and turns every outcome into an answer. */
export function createGateway(host: string, platform: Platform): Gateway {
  async function ask(route: Route, { body, token, ...how }: GatewayRequest = {}): Promise<Answer> {
    const [method, path] = route.split(' ') as ['GET' | 'POST', string]
    try {
      const response = await platform.request({
        method,
        url: host + path,
        timeout: TIMEOUT,
        // A string is JSON already.
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: token ? { authorization: `Bearer ${token}` } : undefined,
        ...how,
      })
      const { status, body: answer } = response
      const wait = readWait(response.header('retry-after'), platform.now())
      const transient = status >= 500 || status === 429 || status === 408
      if (status < 200 || status > 299)
        return { status, body: answer, wait, transient, error: toError(status, answer, transient) }
      // A 2xx without a JSON object is a captive portal, not the gateway.
      if (typeof answer === 'object' && answer) return { status, body: answer, wait }
    } catch {
      // No answer at all.
    }
    const error = createClientError('network/unreachable')
    return { status: 0, body: undefined, wait: 0, transient: true, error }
  }

  return {
    ask,
    async request<T>(route: Route, request?: GatewayRequest): Promise<T> {
      const { body, error } = await ask(route, request)
      if (error) throw error
      return body as T
    },
  }
}
