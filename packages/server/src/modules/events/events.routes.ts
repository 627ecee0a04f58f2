import { type EventType, GATEWAY_LIMITS } from '@beckon/protocol'
import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readWriteKeyHeader, readWriteKeyQuery } from '../../http/read-write-key.ts'
import { readOptOut } from '../consent/opt-out.models.ts'
import { isObject } from './events.models.ts'
import type { Sender } from './events.types.ts'
import type { EventsUsecases } from './events.usecases.ts'

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

export function registerEventRoutes(app: FastifyInstance, events: EventsUsecases): void {
  const readBatch = ({ body }: FastifyRequest) => validate(schemas.http['POST /v1/batch'], body)
  // Larger than a batch may be: of what is too large by one event, the others are kept.
  const options = { bodyLimit: GATEWAY_LIMITS.batchCeiling }

  for (const url of ['/v1/batch', '/v1/b']) {
    app.post(url, options, (request) => events.ingest(readBatch(request), readSender(request)))
  }

  app.post(BEACON, options, (request) => {
    const key = readWriteKeyQuery(request)
    const sender = { ...readSender(request), key, allowed: PUBLIC }
    return events.ingest(readBatch(request), sender)
  })

  for (const [type, urls] of Object.entries(ROUTES)) {
    for (const url of urls) {
      app.post(url, (request) => {
        const { body } = request
        return events.ingestOne(isObject(body) ? { ...body, type } : body, readSender(request))
      })
    }
  }
}
