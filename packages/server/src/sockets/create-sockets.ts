import type { Server as HttpServer } from 'node:http'
import { LIMITS } from '@beckon/protocol'
import { Server } from 'socket.io'
import { PATIENCE, type Patience } from '../http/patience.ts'

/** Milliseconds. A peer that vanished without a word is noticed within their sum. */
const PING = { pingInterval: 15_000, pingTimeout: 10_000 }

/** Socket.IO beside the routes of an HTTP server. */
export function createSockets(
  server: HttpServer,
  { handshake }: Pick<Patience, 'handshake'> = PATIENCE,
): Server {
  const io = new Server({
    path: '/v1/socket',
    serveClient: false,
    maxHttpBufferSize: LIMITS.bodyBytes,
    cors: { origin: '*' },
    connectTimeout: handshake,
    ...PING,
  })
  io.attach(server)
  return io
}
