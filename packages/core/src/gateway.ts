import { BeckonError, type ErrorBody } from '@beckon/protocol'
import type { Client, GatewayRequest } from './client.ts'
import { createClientError } from './client-error.ts'
import type { Platform, PlatformResponse } from './platform.ts'

export type Route = Parameters<Client['request']>[0]

/** Status is 0 where no answer came. `wait` is the gateway's `Retry-After` in milliseconds. */
export type Answer =
  | { ok: true; body: unknown; wait: number }
  | { ok: false; error: BeckonError; status: number; wait: number }

export interface Gateway {
  /** Never rejects. */
  ask(route: Route, request?: GatewayRequest): Promise<Answer>
  request: Client['request']
}

const HOUR = 3_600_000

/** A line that hangs must not hold up for ever what waits behind it, in milliseconds. */
const TIMEOUT = 30_000

function readWait(header: string | null, now: number): number {
  if (!header) return 0
  const seconds = Number(header)
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000
  return Math.min(Math.max(wait || 0, 0), HOUR)
}

/** An answer without an error body comes from something between us and the gateway. */
function toError({ status, body }: PlatformResponse): BeckonError {
  const error = (body as ErrorBody | undefined)?.error
  if (error?.code) return new BeckonError(error.code, error.message, error.details)
  return new BeckonError(
    status >= 500 || status === 429 ? 'server/unavailable' : 'request/invalid',
    `The gateway answered with status ${status}.`,
  )
}

function toAnswer(response: PlatformResponse, now: number): Answer {
  const { status, body } = response
  const wait = readWait(response.header('retry-after'), now)
  const ok = status >= 200 && status < 300
  if (!ok) return { ok, status, wait, error: toError(response) }
  // A 2xx without a JSON object is a captive portal, not the gateway.
  if (typeof body !== 'object' || !body) return unreachable()
  return { ok, body, wait }
}

function unreachable(): Answer {
  return { ok: false, status: 0, wait: 0, error: createClientError('network/unreachable') }
}

/** A string is JSON already. */
function encode(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body)
}

/** Speaks HTTP with the gateway and turns every outcome into an answer. */
export function createGateway(host: string, platform: Platform): Gateway {
  async function ask(route: Route, request: GatewayRequest = {}): Promise<Answer> {
    const { body, token, keepalive } = request
    const [method, path] = route.split(' ') as ['GET' | 'POST', string]
    try {
      const response = await platform.request({
        method,
        url: host + path,
        timeout: TIMEOUT,
        ...(body === undefined ? {} : { body: encode(body) }),
        ...(token ? { headers: { authorization: `Bearer ${token}` } } : {}),
        ...(keepalive ? { keepalive } : {}),
      })
      return toAnswer(response, platform.now())
    } catch {
      return unreachable()
    }
  }

  return {
    ask,
    async request<T>(route: Route, request?: GatewayRequest): Promise<T> {
      const answer = await ask(route, request)
      if (!answer.ok) throw answer.error
      return answer.body as T
    },
  }
}

/** Whether asking again may help. */
export function isTransient(status: number): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 500
}
