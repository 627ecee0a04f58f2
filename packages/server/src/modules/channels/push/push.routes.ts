import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readAuthorization } from '../../../http/read-authorization.ts'
import type { SessionsUsecases } from '../../sessions/sessions.usecases.ts'
import type { PushUsecases } from './push.usecases.ts'

/** Which browsers of a visitor are told of answers. */
export function registerPushRoutes(
  app: FastifyInstance,
  { push, sessions }: { push: PushUsecases; sessions: SessionsUsecases },
): void {
  const enter = ({ headers }: FastifyRequest) =>
    sessions.authenticate(readAuthorization(headers.authorization), null)

  app.post('/v1/push', async (request) => {
    const visitor = await enter(request)
    const input = validate(schemas.http['POST /v1/push'], request.body)
    return { push: await push.subscribe(visitor, input) }
  })

  app.delete('/v1/push', async (request) => {
    const visitor = await enter(request)
    const { endpoint } = validate(schemas.http['DELETE /v1/push'], request.body)
    await push.unsubscribe(visitor, endpoint)
    return { push: null }
  })
}
