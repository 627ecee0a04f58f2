import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance } from 'fastify'
import { readAuthorization } from '../../http/read-authorization.ts'
import type { SessionsUsecases } from '../sessions/sessions.usecases.ts'
import type { ConversationsUsecases } from './conversations.usecases.ts'

export interface ConversationRoutesOptions {
  conversations: ConversationsUsecases
  sessions: SessionsUsecases
}

/** What a visitor without a socket does over HTTP. */
export function registerConversationRoutes(
  app: FastifyInstance,
  { conversations, sessions }: ConversationRoutesOptions,
): void {
  app.post('/v1/messages', async ({ headers, body }) => {
    const actor = await sessions.authenticate(readAuthorization(headers.authorization), null)
    const input = validate(schemas.http['POST /v1/messages'], body)
    return { message: await conversations.sendAsVisitor(actor, input) }
  })

  app.get('/v1/messages', async ({ headers, query }) => {
    const actor = await sessions.authenticate(readAuthorization(headers.authorization), null)
    const range = validate(schemas.http['GET /v1/messages'], query)
    const conversation = await conversations.findByPerson(actor.siteId, actor.personId)
    return conversations.list(conversation, range)
  })
}
