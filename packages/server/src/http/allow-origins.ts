import cors from '@fastify/cors'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** For the console, the site's own server and whoever looks after the gateway: no page of others. */
const PRIVATE =
  /^\w+ \/(metrics|v1\/(agents|audit|events|people|conversations|settings|outbox|decisions))\b|^GET \/v1\/callbacks(\?|$)|^\w+ \/v1\/moments(\?|$)|^POST \/v1\/subjects\/(?!me\/)|^GET \/v1\/articles(\/stats)?(\?|$)|^(PUT|DELETE) \/v1\/articles\//

/** Seconds a browser may remember what it was allowed; Chromium takes no more. */
const PREFLIGHT = 7200

/** What a page may read of an answer to an upload. */
const ALL = ['Retry-After', 'X-Request-Id']

const UPLOAD = [
  ...ALL,
  'Location',
  'Upload-Offset',
  'Upload-Length',
  'Upload-Expires',
  'Tus-Resumable',
  'Tus-Version',
  'Tus-Extension',
]

/** Who asks what uploads a gateway takes is no browser that asks for leave. */
function isQuestion({ method, url, headers }: FastifyRequest): boolean {
  const asks = headers['access-control-request-method'] !== undefined
  return method === 'OPTIONS' && url === '/v1/files' && !asks
}

function isPrivate({ method, url, headers, routeOptions }: FastifyRequest): boolean {
  // A preflight asks on behalf of the request that is to follow it.
  if (method === 'OPTIONS')
    return PRIVATE.test(`${headers['access-control-request-method']} ${url}`)
  return PRIVATE.test(`${method} ${routeOptions.url ?? url}`)
}

/**
 * Lets pages of other origins read what is there for visitors, and nothing else. Whatever header
 * a page asks for is allowed: Segment's and RudderStack's libraries each bring their own.
 */
export async function allowOrigins(app: FastifyInstance): Promise<void> {
  await app.register(cors, {
    delegator: (request, done) =>
      done(null, {
        origin: isPrivate(request) ? false : '*',
        methods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
        exposedHeaders: request.url.startsWith('/v1/files') ? UPLOAD : ALL,
        maxAge: PREFLIGHT,
        preflight: !isQuestion(request),
      }),
  })
}
