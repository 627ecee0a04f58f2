import { type EventType, GATEWAY_LIMITS } from '@beckon/protocol'
import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readWriteKeyHeader, readWriteKeyQuery } from '../../http/read-write-key.ts'
import type { Caller, Limits } from '../../limits/create-limits.ts'
import { readOptOut } from '../consent/opt-out.models.ts'
import { kindOfKey } from '../sites/sites.models.ts'
import { isObject, readWriteKey } from './events.models.ts'
import type { Sender } from './events.types.ts'
import type { EventsUsecases } from './events.usecases.ts'
import type { Intake } from './intake.ts'

/** Each type of event has a route of its own name, and a letter some of Segment's libraries use. */
const ROUTES: Readonly<Record<EventType, readonly string[]>> = {
  track: ['/v1/track', '/v1/t'],
  page: ['/v1/page', '/v1/p'],
  screen: ['/v1/screen', '/v1/s'],
  identify: ['/v1/identify', '/v1/i'],
  group: ['/v1/group', '/v1/g'],
  alias: ['/v1/alias', '/v1/a'],
}

/** RudderStack's libraries send beacons, which have no headers, with the key in the address. */
const BEACON = '/beacon/v1/batch'

/** A secret in an address would end up in logs. */
const PUBLIC = ['pk', 'src'] as const

function readSender(request: FastifyRequest): Sender {
  const allowed = ['pk', 'src', 'sk'] as const
  const { headers, bodyBytes: bytes } = request
  return { key: readWriteKeyHeader(request), allowed, bytes, optOut: readOptOut(headers) }
}

export interface EventRoutesOptions {
  events: EventsUsecases
  limits: Limits
  intake: Intake
}

/** Bytes a request takes once it is here: what is compressed, or does not say, may be as large as any. */
function readRoom({ headers, routeOptions }: FastifyRequest): number {
  const { bodyLimit = GATEWAY_LIMITS.batchCeiling } = routeOptions
  const isKnown = headers['content-encoding'] === undefined
  return Math.min(bodyLimit, Number((isKnown && headers['content-length']) || bodyLimit))
}

/** Whoever vouches by a secret is the site's own server, which speaks for many. */
function toCaller({ ip }: FastifyRequest, key: string | undefined): Caller {
  return { address: kindOfKey(key ?? '') === 'sk' ? undefined : ip, site: key }
}

export function registerEventRoutes(app: FastifyInstance, given: EventRoutesOptions): void {
  const { events, limits, intake } = given
  const readBatch = ({ body }: FastifyRequest) => validate(schemas.http['POST /v1/batch'], body)
  // Before the body is read.
  const onRequest = async (request: FastifyRequest, reply: FastifyReply) => {
    reply.raw.once('close', intake.enter(readRoom(request)))
  }
  // Larger than a batch may be: of what is too large by one event, the others are kept.
  const options = { bodyLimit: GATEWAY_LIMITS.batchCeiling, onRequest }

  function take(request: FastifyRequest, sender: Sender) {
    const batch = readBatch(request)
    const key = sender.key ?? batch.writeKey ?? undefined
    limits.enter('events', toCaller(request, key), batch.batch.length)
    return events.ingest(batch, sender)
  }

  for (const url of ['/v1/batch', '/v1/b']) {
    app.post(url, options, async (request) => take(request, readSender(request)))
  }

  app.post(BEACON, options, async (request) =>
    take(request, { ...readSender(request), key: readWriteKeyQuery(request), allowed: PUBLIC }),
  )

  for (const [type, urls] of Object.entries(ROUTES)) {
    for (const url of urls) {
      app.post(url, { onRequest }, async (request) => {
        const { body } = request
        const sender = readSender(request)
        limits.enter('events', toCaller(request, sender.key ?? readWriteKey(body)))
        return events.ingestOne(isObject(body) ? { ...body, type } : body, sender)
      })
    }
  }
}
