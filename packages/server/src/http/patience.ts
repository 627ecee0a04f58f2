import type { ServerOptions } from 'node:http'

/** How long a peer may take, in milliseconds. */
export interface Patience {
  /** For the head of a request, from the first byte or from connecting. */
  head: number
  /** For a body that is read as a whole. */
  body: number
  /** For a request of any kind: a part of a file comes over a slow line. */
  request: number
  /** Without a byte in either direction. */
  silence: number
  /** For a Socket.IO connection to enter a namespace. */
  handshake: number
}

export const PATIENCE: Patience = {
  head: 10_000,
  body: 30_000,
  request: 10 * 60_000,
  silence: 2 * 60_000,
  handshake: 45_000,
}

/** How often Node looks for requests that are late, at least. */
const LOOK = 2_000

/** What Node itself is to see to. */
export function toServerTimeouts({ head, request, silence }: Patience): {
  http: ServerOptions
  requestTimeout: number
  connectionTimeout: number
} {
  return {
    http: { headersTimeout: head, connectionsCheckingInterval: Math.min(LOOK, head) },
    requestTimeout: request,
    connectionTimeout: silence,
  }
}
