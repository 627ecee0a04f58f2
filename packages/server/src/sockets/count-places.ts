import type { IncomingMessage } from 'node:http'
import { countByNetwork } from '../limits/count-by-network.ts'
import { readRequestAddress } from './socket-address.ts'

/** A connection as Engine.IO tells of it. */
interface Connection {
  request: IncomingMessage
  on(event: 'close', listener: () => void): unknown
}

/** Who may open one more connection for sockets, also where a proxy has them all. */
export interface Places {
  hasRoom(request: IncomingMessage): boolean
  occupy(connection: Connection): void
}

export function countPlaces(most: number, publicUrl: string | undefined): Places {
  const networks = countByNetwork(most)
  return {
    hasRoom: (request) => networks.hasRoom(readRequestAddress(request, publicUrl)),
    occupy(connection) {
      connection.on('close', networks.occupy(readRequestAddress(connection.request, publicUrl)))
    },
  }
}
