import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { countByNetwork } from '../limits/count-by-network.ts'
import { answerClientError } from './answer-client-error.ts'

/** Hangs up on who has as many connections as a network may have; otherwise one could have all there are. */
export function capConnections(server: Server, most: number = Number.POSITIVE_INFINITY): void {
  const networks = countByNetwork(most)
  server.on('connection', (socket: Socket) => {
    const { remoteAddress = '' } = socket
    if (networks.hasRoom(remoteAddress)) {
      socket.on('close', networks.occupy(remoteAddress))
      return
    }
    answerClientError(Object.assign(new Error('full'), { code: 'TOO_MANY_CONNECTIONS' }), socket)
  })
}
