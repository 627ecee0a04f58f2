import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance } from 'fastify'
import { readAuthorization } from '../../http/read-authorization.ts'
import type { Limits } from '../../limits/create-limits.ts'
import type { SessionsUsecases } from '../sessions/sessions.usecases.ts'
import type { SitesUsecases } from '../sites/sites.usecases.ts'
import type { ConversationsUsecases } from './conversations.usecases.ts'
import { readOwnPage } from './read-own-page.ts'
import type { VisitorCasesUsecases } from './visitor-cases.usecases.ts'

export interface ConversationRoutesOptions {
  sites: SitesUsecases
  conversations: ConversationsUsecases
  visitorCases: VisitorCasesUsecases
  sessions: SessionsUsecases
  limits: Limits
}

/** What a visitor without a socket does over HTTP, and what the site's server writes. */
export function registerConversationRoutes(
  app: FastifyInstance,
  { conversations, visitorCases, sessions, sites, limits }: ConversationRoutesOptions,
): void {
  app.post('/v1/messages', async ({ headers, body, ip: address }) => {
    const actor = await sessions.authenticate(readAuthorization(headers.authorization), null)
    const input = validate(schemas.http['POST /v1/messages'], body)
    limits.enter('messages', { address, session: actor.sessionId, site: actor.siteId })
    return { message: await conversations.sendAsVisitor(actor, input) }
  })

  app.get('/v1/messages', async ({ headers, query }) => {
    const actor = await sessions.authenticate(readAuthorization(headers.authorization), null)
    const range = validate(schemas.http['GET /v1/messages'], query)
    return readOwnPage({ conversations, visitorCases }, actor, range)
  })

  app.get('/v1/cases/mine', async ({ headers, query }) => {
    const actor = await sessions.authenticate(readAuthorization(headers.authorization), null)
    return visitorCases.listOwn(actor, validate(schemas.http['GET /v1/cases/mine'], query))
  })

  app.post('/v1/cases/end', async ({ headers, body }) => {
    const actor = await sessions.authenticate(readAuthorization(headers.authorization), null)
    validate(schemas.http['POST /v1/cases/end'], body)
    return { case: await visitorCases.end(actor) }
  })

  app.post('/v1/cases/rate', async ({ headers, body }) => {
    const actor = await sessions.authenticate(readAuthorization(headers.authorization), null)
    const input = validate(schemas.http['POST /v1/cases/rate'], body)
    return { case: await visitorCases.rate(actor, input) }
  })

  app.post<{ Params: { id: string } }>('/v1/conversations/:id/messages', async (request) => {
    const { headers, params, body } = request
    const { site } = await sites.requireKey(readAuthorization(headers.authorization), ['sk'])
    const input = validate(schemas.http['POST /v1/conversations/:id/messages'], body)
    return { message: await conversations.sendAsSite(site.id, params.id, input) }
  })
}
