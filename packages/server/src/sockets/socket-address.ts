import type { IncomingMessage } from 'node:http'
import type { Socket } from 'socket.io'

function readForwarded(header: string | string[] | undefined): string | undefined {
  return (Array.isArray(header) ? header.join() : header)?.split(',').at(-1)?.trim()
}

/** Who asks for a connection, as `readSocketAddress` tells of one that is there. */
export function readRequestAddress(
  { headers, socket }: IncomingMessage,
  publicUrl: string | undefined,
): string {
  const forwarded = readForwarded(headers['x-forwarded-for'])
  return publicUrl !== undefined && forwarded ? forwarded : (socket.remoteAddress ?? '')
}

/**
 * Who connected. Behind a proxy it is the last of whoever the headers claim, which is the one the proxy
 * itself saw: the same that a route is told.
 */
export function readSocketAddress({ handshake }: Socket, publicUrl: string | undefined): string {
  const forwarded = readForwarded(handshake.headers['x-forwarded-for'])
  return publicUrl !== undefined && forwarded ? forwarded : handshake.address
}
