import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance } from 'fastify'
import { readAuthorization } from '../../http/read-authorization.ts'
import type { SessionsUsecases } from '../sessions/sessions.usecases.ts'
import type { ConsentUsecases } from './consent.usecases.ts'

export interface ConsentRoutesOptions {
  consent: ConsentUsecases
  sessions: SessionsUsecases
}

export function registerConsentRoutes(
  app: FastifyInstance,
  { consent, sessions }: ConsentRoutesOptions,
): void {
  app.post('/v1/consent', async ({ headers, body }) => {
    const choice = validate(schemas.http['POST /v1/consent'], body)
    const token = readAuthorization(headers.authorization)
    const visitor = token === undefined ? undefined : await sessions.authenticate(token, null)
    return { receipt: await consent.choose(choice, visitor) }
  })
}
