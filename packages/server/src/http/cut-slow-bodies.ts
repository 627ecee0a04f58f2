import type { IncomingMessage, Server } from 'node:http'
import { answerClientError } from './answer-client-error.ts'

/** Parts of files have the time that any request has. */
const UPLOAD = /^\/v1\/files\//

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/**
 * Ends requests whose body does not come in time. Node's own limit holds for all requests alike; a body that
 * is read into memory needs much less than a part of a file. Call it when every listener of the server is there.
 */
export function cutSlowBodies(server: Server, within: number): void {
  server.prependListener('request', (request: IncomingMessage) => {
    if (!hasBody(request) || (request.method === 'PATCH' && UPLOAD.test(request.url ?? ''))) return
    const timer = setTimeout(() => {
      if (request.complete) return
      const late = Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' })
      answerClientError(late, request.socket)
    }, within)
    request.once('close', () => clearTimeout(timer))
  })
}
