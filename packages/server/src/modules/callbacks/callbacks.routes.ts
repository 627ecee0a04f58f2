import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance } from 'fastify'
import { readAuthorization } from '../../http/read-authorization.ts'
import type { SessionsUsecases } from '../sessions/sessions.usecases.ts'
import type { CallbacksUsecases } from './callbacks.usecases.ts'

export interface CallbackRoutesOptions {
  callbacks: CallbacksUsecases
  sessions: SessionsUsecases
}

export function registerCallbackRoutes(
  app: FastifyInstance,
  { callbacks, sessions }: CallbackRoutesOptions,
): void {
  app.post('/v1/callbacks', async ({ headers, body }) => {
    const actor = await sessions.authenticate(readAuthorization(headers.authorization), null)
    const input = validate(schemas.http['POST /v1/callbacks'], body)
    return { callback: await callbacks.request(actor, input) }
  })
}
