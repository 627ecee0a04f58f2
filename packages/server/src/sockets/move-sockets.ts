import { setTimeout } from 'node:timers/promises'
import type { Server, Socket } from 'socket.io'
import { settleSocket } from './dispatch.ts'

/** Sockets that are moved in a second at most, so that where they come to can take them in. */
const PER_SECOND = 500

/** Milliseconds within which even a few are moved: all at once, they would come back all at once. */
const LEAST = 500

/** The connection goes and not the session: to a client that is a lost line, and it comes back by itself. */
async function moveSocket(socket: Socket): Promise<void> {
  await settleSocket(socket)
  socket.conn.close()
}

/**
 * Ends the connection of each socket, at a moment by chance and once it is answered. Its client connects anew, here or
 * to another gateway, and asks for what it missed.
 *
 * @param within milliseconds, where there is no time to spare
 */
export async function moveSockets(
  io: Server,
  within: number = Number.POSITIVE_INFINITY,
): Promise<void> {
  const sockets = ['/visitor', '/agent'].flatMap((name) => [...io.of(name).sockets.values()])
  const time = Math.min(Math.max(LEAST, (sockets.length / PER_SECOND) * 1000), within)
  const move = async (socket: Socket): Promise<void> => {
    await setTimeout(Math.random() * time)
    await moveSocket(socket)
  }
  await Promise.all(sockets.map(move))
}
