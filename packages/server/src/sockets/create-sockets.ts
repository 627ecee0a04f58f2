import type { Server as HttpServer } from 'node:http'
import { LIMITS } from '@beckon/protocol'
import { Server } from 'socket.io'
import type { Patience } from '../http/patience.ts'
import { countPlaces } from './count-places.ts'

/** Milliseconds. A peer that vanished without a word is noticed within their sum. */
const PING = { pingInterval: 15_000, pingTimeout: 10_000 }

export interface SocketsOptions extends Pick<Patience, 'handshake'> {
  /** Sockets of one network at a time. */
  most?: number | undefined
  publicUrl: string | undefined
}

/** Socket.IO beside the routes of an HTTP server. */
export function createSockets(
  server: HttpServer,
  { handshake, most = Number.POSITIVE_INFINITY, publicUrl }: SocketsOptions,
): Server {
  const places = countPlaces(most, publicUrl)
  const io = new Server({
    path: '/v1/socket',
    serveClient: false,
    maxHttpBufferSize: LIMITS.bodyBytes,
    cors: { origin: '*' },
    connectTimeout: handshake,
    allowRequest: (request, answer) => answer(null, places.hasRoom(request)),
    ...PING,
  })
  io.attach(server)
  io.engine.on('connection', places.occupy)
  return io
}
