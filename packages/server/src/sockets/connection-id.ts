import type { Socket } from 'socket.io'
import { readRequestId } from '../shared/request-id.ts'

const ids = new WeakMap<Socket, string>()

/** What log lines of a connection carry: what a proxy called the request that opened it, or an id of our own. */
export function readConnectionId(socket: Socket): string {
  const id = ids.get(socket) ?? readRequestId(socket.handshake.headers['x-request-id'])
  ids.set(socket, id)
  return id
}
