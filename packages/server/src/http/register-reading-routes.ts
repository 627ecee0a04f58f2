import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { CallbacksUsecases } from '../modules/callbacks/callbacks.usecases.ts'
import type { CasesUsecases } from '../modules/conversations/cases.usecases.ts'
import type { EventsUsecases } from '../modules/events/events.usecases.ts'
import type { PeopleUsecases } from '../modules/people/people.usecases.ts'
import type { TimelineUsecases } from '../modules/people/timeline.usecases.ts'
import type { SitesUsecases } from '../modules/sites/sites.usecases.ts'
import { readAuthorization } from './read-authorization.ts'

export interface ReadingRoutesOptions {
  sites: SitesUsecases
  events: EventsUsecases
  people: PeopleUsecases
  timeline: TimelineUsecases
  cases: CasesUsecases
  callbacks: CallbacksUsecases
}

/** What a site's own server reads with its secret key. */
export function registerReadingRoutes(app: FastifyInstance, options: ReadingRoutesOptions): void {
  const { sites, events, people, timeline, cases, callbacks } = options
  const schema = schemas.http

  async function siteOf({ headers }: FastifyRequest): Promise<string> {
    const { site } = await sites.requireKey(readAuthorization(headers.authorization), ['sk'])
    return site.id
  }

  app.get('/v1/events', async (request) =>
    events.list(await siteOf(request), validate(schema['GET /v1/events'], request.query)),
  )

  app.get<{ Params: { id: string } }>('/v1/people/:id', async (request) => ({
    person: await people.find(await siteOf(request), {
      ...request.params,
      ...validate(schema['GET /v1/people/:id'], request.query),
    }),
  }))

  app.get<{ Params: { id: string } }>('/v1/people/:id/timeline', async (request) => {
    const siteId = await siteOf(request)
    const { kind, ...page } = validate(schema['GET /v1/people/:id/timeline'], request.query)
    return timeline.read(siteId, { ...request.params, kind }, page)
  })

  app.get('/v1/conversations', async (request) =>
    cases.listConversations(
      await siteOf(request),
      validate(schema['GET /v1/conversations'], request.query),
    ),
  )

  app.get('/v1/callbacks', async (request) =>
    callbacks.list(await siteOf(request), validate(schema['GET /v1/callbacks'], request.query)),
  )
}
