import type { FastifyInstance } from 'fastify'
import { refuse } from '../shared/refuse.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** @throws BeckonError `request/malformed` */
function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(body))
  } catch {
    throw refuse('request/malformed')
  }
}

/**
 * Reads every body as JSON in UTF-8, whatever its `Content-Type` says: `text/plain` spares
 * a browser the CORS preflight, and beacons cannot choose.
 */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, async (_request: unknown, body: Buffer) =>
    parseJson(body),
  )
}
