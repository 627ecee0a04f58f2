import { type EventType, LIMITS } from '@beckon/protocol'
import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readAuthorization } from '../../http/read-authorization.ts'
import { isObject } from './events.models.ts'
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

export function registerEventRoutes(app: FastifyInstance, events: EventsUsecases): void {
  const keyOf = ({ headers }: FastifyRequest) => readAuthorization(headers.authorization)

  for (const url of ['/v1/batch', '/v1/b']) {
    app.post(url, { bodyLimit: LIMITS.batchBytes }, (request) =>
      events.ingest(validate(schemas.http['POST /v1/batch'], request.body), keyOf(request)),
    )
  }

  for (const [type, urls] of Object.entries(ROUTES)) {
    for (const url of urls) {
      app.post(url, (request) => {
        const { body } = request
        return events.ingestOne(isObject(body) ? { ...body, type } : body, keyOf(request))
      })
    }
  }
}
