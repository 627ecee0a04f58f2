import { LIMITS } from '@beckon/protocol'
import helmet from '@fastify/helmet'
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify'
import type { Logger } from 'pino'
import { refuse } from '../shared/refuse.ts'
import { readRequestId } from '../shared/request-id.ts'
import { allowOrigins } from './allow-origins.ts'
import { answerClientError } from './answer-client-error.ts'
import { answerError, answerErrors } from './answer-errors.ts'
import { readJsonBodies } from './json-body.ts'
import { PATIENCE, type Patience, toServerTimeouts } from './patience.ts'

/** One that drains answers as before, and tells whoever asks to come by another connection next time. */
export type GatewayState = 'starting' | 'ready' | 'draining' | 'stopping'

export interface AppOptions {
  log: Logger
  publicUrl: string | undefined
  readState: () => GatewayState
  /** Default `PATIENCE`. */
  patience?: Patience | undefined
}

/** Routes that answer even while the gateway stops. */
const ALWAYS: readonly string[] = ['/healthz', '/readyz', '/metrics']

/** Whoever asks a gateway that goes is told so. */
function heedState(app: FastifyInstance, readState: () => GatewayState): void {
  app.addHook('onRequest', async (_request, reply) => {
    if (readState() === 'draining') reply.header('connection', 'close')
  })
  // Behind the headers: without them a page of another origin could not even read this refusal.
  app.addHook('onRequest', async ({ routeOptions: { url = '' } }) => {
    if (readState() === 'stopping' && !ALWAYS.includes(url)) throw refuse('server/unavailable')
  })
}

/**
 * An HTTP server with what all routes share: bodies, errors, headers, limits.
 * Logs name routes, not addresses, and never bodies or headers.
 */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { log, publicUrl, readState, patience = PATIENCE } = options
  const loggerInstance: FastifyBaseLogger = log
  const app: FastifyInstance = fastify({
    loggerInstance,
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: 'requestId',
    }),
    genReqId: ({ headers }) => readRequestId(headers['x-request-id']),
    bodyLimit: LIMITS.bodyBytes,
    // A proxy in front says who called, as the last of whoever claims to be in between.
    trustProxy: publicUrl === undefined ? false : (_address, hop) => hop === 0,
    return503OnClosing: false,
    ...toServerTimeouts(patience),
    // The id of a person may be any the client chose, each letter of it escaped.
    routerOptions: { maxParamLength: 3 * LIMITS.id },
    frameworkErrors: answerError,
    clientErrorHandler: answerClientError,
  })
  readJsonBodies(app)
  answerErrors(app)
  await app.register(helmet, {
    // Pages bring a policy of their own; answers of JSON need none.
    contentSecurityPolicy: false,
    // The tag and the API are there for other origins.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    strictTransportSecurity: publicUrl?.startsWith('https:') ?? false,
  })
  await allowOrigins(app)
  // What the API answers is somebody's, or may have changed: no cache keeps it, whoever is asked again.
  app.addHook('onRequest', async ({ url, routeOptions }, reply) => {
    if ((routeOptions.url ?? url).startsWith('/v1/')) reply.header('cache-control', 'no-store')
  })
  heedState(app, readState)
  app.addHook('onResponse', async ({ log, method, routeOptions }, { statusCode, elapsedTime }) =>
    log.debug({ method, route: routeOptions.url, status: statusCode, ms: elapsedTime }, 'answered'),
  )
  return app
}
