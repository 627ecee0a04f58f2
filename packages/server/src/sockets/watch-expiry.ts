import type { Socket } from 'socket.io'
import { endSocket } from './dispatch.ts'

/** Longest delay a timer of Node can hold; beyond it, it would fire at once. */
const LONGEST_DELAY = 2 ** 31 - 1

/**
 * Ends a socket when its session does. Looking does not count as using: otherwise a tab that
 * nobody touches would keep its own session alive.
 *
 * @param readExpiry rejects once the session is over
 */
export function watchExpiry(socket: Socket, readExpiry: () => Promise<string>): void {
  let timer: NodeJS.Timeout | undefined

  async function look(): Promise<void> {
    try {
      const left = Date.parse(await readExpiry()) - Date.now()
      if (socket.connected) timer = setTimeout(look, Math.min(Math.max(left, 1), LONGEST_DELAY))
    } catch (error) {
      endSocket(socket, error)
    }
  }

  socket.once('disconnect', () => clearTimeout(timer))
  void look()
}
