import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refuse } from '../shared/refuse.ts'
import { inflate } from './inflate.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Bytes of the body, once inflated; 0 where there is none. */
    bodyBytes: number
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** @throws BeckonError `request/malformed` */
export function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(body))
  } catch {
    throw refuse('request/malformed')
  }
}

/**
 * Reads every body as JSON in UTF-8, whatever its `Content-Type` says: `text/plain` spares
 * a browser the CORS preflight, and beacons cannot choose. A body may be compressed by gzip; what
 * comes out of it is bounded as one that is not.
 */
export function readJsonBodies(app: FastifyInstance): void {
  app.decorateRequest('bodyBytes', 0)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    '*',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      const { bodyLimit = 0 } = request.routeOptions
      const plain = await inflate(body, request.headers['content-encoding'], bodyLimit)
      request.bodyBytes = plain.length
      return parseJson(plain)
    },
  )
}
