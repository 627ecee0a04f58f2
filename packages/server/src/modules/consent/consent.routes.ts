import { isBeckonError } from '@beckon/protocol'
import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance } from 'fastify'
import { readAuthorization } from '../../http/read-authorization.ts'
import type { SessionsUsecases } from '../sessions/sessions.usecases.ts'
import type { ConsentUsecases } from './consent.usecases.ts'

export interface ConsentRoutesOptions {
  consent: ConsentUsecases
  sessions: SessionsUsecases
}

function ignoreEnd(error: unknown): undefined {
  if (!isBeckonError(error) || !error.code.startsWith('session/')) throw error
}

export function registerConsentRoutes(
  app: FastifyInstance,
  { consent, sessions }: ConsentRoutesOptions,
): void {
  app.post('/v1/consent', async ({ headers, body }) => {
    const choice = validate(schemas.http['POST /v1/consent'], body)
    const token = readAuthorization(headers.authorization)
    const proven = token === undefined ? undefined : sessions.authenticate(token, null)
    // Who withdraws names themselves well enough without a session: one that ended joins nothing.
    const visitor = await (choice.anonymousId === undefined ? proven : proven?.catch(ignoreEnd))
    return { receipt: await consent.choose(choice, visitor) }
  })
}
