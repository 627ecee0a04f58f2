import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * What becomes of a request: `reset` hangs up on it, `lost` lets it through and hangs up before the
 * answer, a status answers in the gateway's place.
 */
export type Fault = 'reset' | 'lost' | { status: number; retryAfter?: number }

export interface ProxiedRequest {
  /** Milliseconds since 1970. */
  at: number
  path: string
  /** 0 where no answer was given. */
  status: number
}

/** A reverse proxy that does to the next requests what it is told. */
export interface TestProxy {
  url: string
  /** POST requests so far, in the order they were ended. */
  requests: readonly ProxiedRequest[]
  /** Faults of the next POST requests, first come first served. */
  next(...faults: Fault[]): void
  stop(): Promise<void>
}

function answer(response: ServerResponse, fault: Exclude<Fault, string>): void {
  response.writeHead(fault.status, {
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'Retry-After',
    ...(fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) }),
  })
  response.end()
}

/** Asks the gateway; the answer is passed on unless it is to be lost. */
function forward(
  target: URL,
  [incoming, outgoing]: [IncomingMessage, ServerResponse],
  lost: boolean,
) {
  const { method, headers, url: path } = incoming
  return new Promise<number>((resolve) => {
    const { hostname, port } = target
    const upstream = request({ hostname, port, method, path, headers }, (reply) => {
      const { statusCode = 502 } = reply
      if (lost) {
        reply.resume().on('end', () => {
          outgoing.destroy()
          resolve(0)
        })
        return
      }
      outgoing.writeHead(statusCode, reply.headers)
      reply.pipe(outgoing).on('close', () => resolve(statusCode))
    })
    upstream.on('error', () => outgoing.destroy())
    incoming.pipe(upstream)
  })
}

/** Stands before a gateway, on a port of its own. */
export async function startTestProxy(gateway: string): Promise<TestProxy> {
  const target = new URL(gateway)
  const faults: Fault[] = []
  const requests: ProxiedRequest[] = []

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<number> {
    const fault = incoming.method === 'POST' ? faults.shift() : undefined
    if (fault === undefined || fault === 'lost') {
      return forward(target, [incoming, outgoing], fault === 'lost')
    }
    if (fault === 'reset') {
      incoming.socket.resetAndDestroy()
      return 0
    }
    for await (const _ of incoming);
    answer(outgoing, fault)
    return fault.status
  }

  const server = createServer((incoming, outgoing) => {
    const { method, url: path = '' } = incoming
    const at = Date.now()
    void handle(incoming, outgoing).then((status) => {
      if (method === 'POST') requests.push({ at, path, status })
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    next: (...more) => void faults.push(...more),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
