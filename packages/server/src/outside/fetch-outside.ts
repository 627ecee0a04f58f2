import { type IncomingMessage, type RequestOptions, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import type { Guarded } from './guard-connections.ts'

/** Milliseconds all of it may take, redirects included. */
const PATIENCE = 10_000

/** Bytes of an answer that are read. */
const MOST = 1024 * 1024

const REDIRECTS = 3

export interface OutsideRequest {
  method?: string | undefined
  headers?: Readonly<Record<string, string>> | undefined
  body?: string | Uint8Array | undefined
  /** How often one may lead elsewhere; each place is checked as the first was. */
  redirects?: number | undefined
  signal?: AbortSignal | undefined
}

export interface OutsideOptions {
  guarded: Guarded
  /** Milliseconds. */
  patience?: number | undefined
  /** Bytes. */
  most?: number | undefined
}

/** Asks an address that others gave, wherever that may lead. */
export type FetchOutside = (url: string, request?: OutsideRequest) => Promise<Response>

/** Answers without a body, which `Response` insists on. */
const BODILESS: readonly number[] = [101, 204, 205, 304]

async function readBody(answer: IncomingMessage, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > most) {
      answer.destroy()
      throw new Error('The answer is too large')
    }
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

function toHeaders({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers()
  for (let at = 0; at < rawHeaders.length; at += 2) {
    headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '')
  }
  return headers
}

function readTarget(url: string, from: URL | undefined): URL {
  const target = new URL(url, from)
  if (!/^https?:$/.test(target.protocol)) throw new Error('Not an address of http')
  if (target.username || target.password) throw new Error('An address with a password in it')
  if (from?.protocol === 'https:' && target.protocol === 'http:')
    throw new Error('It leads from https to http')
  return target
}

/** One request to one place, which leads nowhere else. */
function ask(target: URL, options: RequestOptions & { body?: string | Uint8Array | undefined }) {
  const { body, ...rest } = options
  const request = target.protocol === 'https:' ? requestSecure : requestPlain
  return new Promise<IncomingMessage>((resolve, reject) => {
    request(target, rest).on('error', reject).on('response', resolve).end(body)
  })
}

/**
 * Lets the gateway ask addresses that it did not choose itself: of the internet alone, within a time, and
 * reading only so much.
 */
export function createFetchOutside(options: OutsideOptions): FetchOutside {
  const { guarded, patience = PATIENCE, most = MOST } = options

  return async (url, { method = 'GET', headers = {}, body, redirects = 0, signal } = {}) => {
    const stops = [AbortSignal.timeout(patience), ...(signal ? [signal] : [])]
    const shared = { method, headers: { ...headers }, body, signal: AbortSignal.any(stops) }
    let target = readTarget(url, undefined)
    for (let left = Math.min(redirects, REDIRECTS); ; left--) {
      const agent = target.protocol === 'https:' ? guarded.https : guarded.http
      const answer = await ask(target, { ...shared, agent })
      const { statusCode: status = 502, headers: told } = answer
      if (left > 0 && status >= 300 && status < 400 && told.location && method === 'GET') {
        answer.destroy()
        const next = readTarget(told.location, target)
        // What was meant for one is not told to another.
        if (next.origin !== target.origin) shared.headers = {}
        target = next
        continue
      }
      const bytes = await readBody(answer, most)
      const shown = BODILESS.includes(status) ? null : bytes
      return new Response(shown, { status, headers: toHeaders(answer) })
    }
  }
}
