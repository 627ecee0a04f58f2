import type { Server as HttpServer } from 'node:http'
import { LIMITS } from '@beckon/protocol'
import { Server } from 'socket.io'

/** Milliseconds. A peer that vanished without a word is noticed within their sum. */
const PING = { pingInterval: 15_000, pingTimeout: 10_000 }

/** Socket.IO beside the routes of an HTTP server. */
export function createSockets(server: HttpServer): Server {
  const io = new Server({
    path: '/v1/socket',
    serveClient: false,
    maxHttpBufferSize: LIMITS.bodyBytes,
    cors: { origin: '*' },
    ...PING,
  })
  io.attach(server)
  return io
}
