import { once } from 'node:events'
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Exchange, Handler, Reply } from './exchange.ts'

/** Of one connection; the next one has its own. */
const HOP = ['connection', 'keep-alive', 'transfer-encoding', 'host']

function keepHeaders(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  const kept = Object.entries(headers).filter(([name]) => !HOP.includes(name))
  return Object.fromEntries(kept.map(([name, value = '']) => [name, value]))
}

/** Passes everything on to a server and its answers back. */
export function forwardTo(origin: string): Handler {
  return async ({ method, path, headers, body }) => {
    const sent = request(origin + path, { method, headers: keepHeaders(headers) })
    sent.end(body)
    const [answer] = (await once(sent, 'response')) as [IncomingMessage]
    return {
      status: answer.statusCode ?? 502,
      headers: keepHeaders(answer.headers),
      body: await buffer(answer),
    }
  }
}

/**
 * Takes everything, as every vendor's server would.
 *
 * @param answer what a library needs to hear to go on; `{}` where it returns nothing
 */
export function createSink(answer?: (exchange: Exchange) => Reply | undefined): Handler {
  return async (exchange) => {
    if (exchange.method === 'OPTIONS') return { status: 204, body: '' }
    const json = { 'content-type': 'application/json' }
    return answer?.(exchange) ?? { status: 200, headers: json, body: '{}' }
  }
}
