import type { IncomingMessage, Server } from 'node:http'

/** What pages ask for: the tag, its chunks, the API and the socket. */
const PUBLIC = /^\/(?:beckon[./-]|v1\/)/

/**
 * Answers what pages ask for below a path of the owner's choice too, such as `/help-desk`: filter
 * lists know paths of products, and a site's own server can pass one path on.
 *
 * It goes before every listener of the server, those of Socket.IO included, so that none of them
 * has to know. Call it when all of them are there.
 */
export function servePath(server: Server, path: string): void {
  const rewrite = (request: IncomingMessage): void => {
    const { url = '' } = request
    const rest = url.startsWith(`${path}/`) ? url.slice(path.length) : ''
    if (PUBLIC.test(rest)) request.url = rest
  }
  server.prependListener('request', rewrite)
  server.prependListener('upgrade', rewrite)
}
