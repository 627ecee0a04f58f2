import type { Socket } from 'socket.io'
import { endSocket } from './dispatch.ts'

/** Longest delay a timer of Node can hold; beyond it, it would fire at once. */
const LONGEST_DELAY = 2 ** 31 - 1

/**
 * Ends a socket when its session does. Looking does not count as using: otherwise a tab that
 * nobody touches would keep its own session alive.
 *
 * @param readExpiry rejects once the session is over
 * @returns watches a socket; what it takes for that, all share
 */
export function watchExpiry(
  readExpiry: (socket: Socket) => Promise<string>,
): (socket: Socket) => void {
  const timers = new WeakMap<Socket, NodeJS.Timeout>()

  async function look(socket: Socket): Promise<void> {
    try {
      const left = Date.parse(await readExpiry(socket)) - Date.now()
      const wait = Math.min(Math.max(left, 1), LONGEST_DELAY)
      if (socket.connected) timers.set(socket, setTimeout(look, wait, socket))
    } catch (error) {
      endSocket(socket, error)
    }
  }

  function leave(this: Socket): void {
    clearTimeout(timers.get(this))
  }

  return (socket) => {
    socket.on('disconnect', leave)
    void look(socket)
  }
}
