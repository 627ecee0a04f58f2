import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readAuthorization } from '../../../http/read-authorization.ts'
import type { VisitorActor } from '../../sessions/sessions.types.ts'
import type { SessionsUsecases } from '../../sessions/sessions.usecases.ts'
import type { EmailUsecases } from './email.usecases.ts'

/** What visitors say of answers by e-mail. */
export function registerEmailRoutes(
  app: FastifyInstance,
  { email, sessions }: { email: EmailUsecases; sessions: SessionsUsecases },
): void {
  async function enter({ headers, ip }: FastifyRequest): Promise<VisitorActor> {
    const token = readAuthorization(headers.authorization)
    return { ...(await sessions.authenticate(token, null)), address: ip }
  }

  app.get('/v1/email', async (request) => ({ email: await email.read(await enter(request)) }))

  app.post('/v1/email', async (request) => {
    const visitor = await enter(request)
    return {
      email: await email.ask(visitor, validate(schemas.http['POST /v1/email'], request.body)),
    }
  })

  app.post('/v1/email/withdraw', async (request) => {
    const visitor = await enter(request)
    validate(schemas.http['POST /v1/email/withdraw'], request.body)
    await email.withdraw(visitor)
    return { email: null }
  })

  app.post('/v1/email/transcript', async (request) => {
    const visitor = await enter(request)
    const input = validate(schemas.http['POST /v1/email/transcript'], request.body)
    return { email: await email.sendTranscript(visitor, input) }
  })
}
