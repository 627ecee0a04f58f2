import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { Exchange, Fault, Handler, Reply } from './exchange.ts'
import { findEventIds } from './find-ids.ts'

/** Where a page sends its events: writes down what arrives, and fails as told. */
export interface Collector {
  url: string
  /** All requests that arrived whole, in that order. */
  readonly exchanges: readonly Exchange[]
  /** How many of them have no answer yet. */
  countOpen(): number
  setFault(fault: Fault | undefined): void
  /** Cuts all lines and refuses new ones. */
  refuse(): Promise<void>
  /** Listens again, on the same port. */
  accept(): Promise<void>
  stop(): Promise<void>
}

async function readExchange(request: IncomingMessage): Promise<Exchange> {
  const { method = '', url = '', headers } = request
  const body = await buffer(request)
  const query = url.split('?')[1]
  const ids = method === 'OPTIONS' ? [] : findEventIds(body, query)
  return { at: Date.now(), method, path: url, headers, body, ids, early: false, taken: false }
}

/** Lets any page read an answer that says nothing about it itself. */
function allowOrigin({ headers }: Exchange, reply: Reply): Reply['headers'] {
  return {
    'access-control-allow-origin': headers.origin ?? '*',
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
    'access-control-allow-methods': 'GET,POST,PUT',
    'access-control-expose-headers': 'Retry-After',
    ...reply.headers,
  }
}

function write(response: ServerResponse, exchange: Exchange, reply: Reply): void {
  // Browsers send a request again by themselves where a used line breaks; on a fresh one they
  // do not, and what arrives twice was sent twice by the page.
  response.shouldKeepAlive = false
  response.writeHead(reply.status, { ...allowOrigin(exchange, reply) } as Record<string, string>)
  response.end(exchange.method === 'HEAD' ? undefined : reply.body)
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** Starts one on a port of its own. What it does not fail, `upstream` answers. */
export async function createCollector(upstream: Handler): Promise<Collector> {
  const exchanges: Exchange[] = []
  const sockets = new Set<Socket>()
  let handle = take
  let open = 0

  async function take(exchange: Exchange): Promise<Reply | null> {
    const reply = await upstream(exchange)
    exchange.taken = reply !== null && reply.status < 300
    return reply
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const exchange = await readExchange(request)
    exchanges.push(exchange)
    open++
    try {
      const reply = await (exchange.method === 'OPTIONS' ? upstream : handle)(exchange)
      if (reply) write(response, exchange, reply)
      else request.socket.destroy()
    } finally {
      open--
    }
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => request.socket.destroy())
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  const port = await listen(server, 0)

  async function refuse(): Promise<void> {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    for (const socket of sockets) socket.destroy()
    await closed
  }

  return {
    url: `http://127.0.0.1:${port}`,
    exchanges,
    countOpen: () => open,
    setFault(fault) {
      handle = fault ? fault(take) : take
    },
    refuse,
    async accept() {
      if (!server.listening) await listen(server, port)
    },
    stop: refuse,
  }
}
