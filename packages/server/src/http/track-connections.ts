import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Remembers the open connections of a server. Node closes its own when asked, but not those
 * that became web sockets; a peer that vanished would keep the server from ever closing.
 *
 * @returns ends all of them at once
 */
export function trackConnections(server: Server): () => void {
  const open = new Set<Socket>()
  function forget(this: Socket): void {
    open.delete(this)
  }

  server.on('connection', (socket) => {
    open.add(socket)
    socket.on('close', forget)
  })
  return () => {
    for (const socket of open) socket.destroy()
  }
}
