import type { Socket } from 'socket.io'

/**
 * Who connected. Behind a proxy it is the last of whoever the headers claim, which is the one the proxy
 * itself saw: the same that a route is told.
 */
export function readSocketAddress({ handshake }: Socket, publicUrl: string | undefined): string {
  const header = handshake.headers['x-forwarded-for']
  const forwarded = (Array.isArray(header) ? header.join() : header)?.split(',').at(-1)?.trim()
  return publicUrl !== undefined && forwarded ? forwarded : handshake.address
}
