import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readAuthorization } from '../../http/read-authorization.ts'
import type { VisitorActor } from '../sessions/sessions.types.ts'
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
  async function enter({ headers, ip }: FastifyRequest): Promise<VisitorActor> {
    const token = readAuthorization(headers.authorization)
    return { ...(await sessions.authenticate(token, null)), address: ip }
  }

  app.post('/v1/callbacks', async (request) => {
    const actor = await enter(request)
    const input = validate(schemas.http['POST /v1/callbacks'], request.body)
    return { callback: await callbacks.request(actor, input) }
  })

  app.post('/v1/callbacks/cancel', async (request) => {
    const actor = await enter(request)
    const { callbackId } = validate(schemas.http['POST /v1/callbacks/cancel'], request.body)
    return { callback: await callbacks.cancel(actor, callbackId) }
  })

  app.post('/v1/callbacks/reschedule', async (request) => {
    const actor = await enter(request)
    const input = validate(schemas.http['POST /v1/callbacks/reschedule'], request.body)
    return { callback: await callbacks.reschedule(actor, input) }
  })

  app.get('/v1/callbacks/slots', async (request) => callbacks.readOffer(await enter(request)))

  app.get('/v1/callbacks/mine', async (request) => ({
    callbacks: await callbacks.listOwn(await enter(request)),
  }))
}
