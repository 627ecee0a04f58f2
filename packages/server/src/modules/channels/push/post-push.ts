import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { guardConnections } from '../../../outside/guard-connections.ts'

const guarded = guardConnections([])

/** Milliseconds a push service gets to answer. */
const PATIENCE = 10_000

/** Milliseconds it may ask to be left alone at most. */
const LONGEST = 24 * 60 * 60 * 1000

export interface PushPost {
  endpoint: string
  headers: Readonly<Record<string, string>>
  body: Buffer
  /** Whether its address may be any: the owner named it. */
  isNamed: boolean
}

export interface PushAnswer {
  status: number
  /** Milliseconds it wants to be left alone; 0 where it did not say. */
  wait: number
}

function readWait(header: string | undefined, now: number): number {
  if (header === undefined) return 0
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now
  return Math.min(Math.max(wait || 0, 0), LONGEST)
}

/**
 * Hands something to a push service. It follows no redirect, and reads nothing but status and headers.
 *
 * @throws Error where no answer came in time
 */
export function postPush(
  { endpoint, headers, body, isNamed }: PushPost,
  now: number,
): Promise<PushAnswer> {
  const isSecure = endpoint.startsWith('https:')
  const request = isSecure ? requestSecure : requestPlain
  const agent = isSecure ? guarded.https : guarded.http
  return new Promise((resolve, reject) => {
    const outgoing = request(endpoint, {
      method: 'POST',
      headers: { ...headers, 'Content-Length': body.length },
      signal: AbortSignal.timeout(PATIENCE),
      agent: isNamed ? false : agent,
    })
    outgoing.on('error', reject)
    outgoing.on('response', (response) => {
      response.destroy()
      const wait = readWait(response.headers['retry-after'], now)
      resolve({ status: response.statusCode ?? 0, wait })
    })
    outgoing.end(body)
  })
}
