import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance } from 'fastify'
import type { SessionsUsecases } from './sessions.usecases.ts'

export function registerSessionRoutes(app: FastifyInstance, sessions: SessionsUsecases): void {
  app.post('/v1/sessions', ({ body }) =>
    sessions.open(validate(schemas.http['POST /v1/sessions'], body)),
  )
}
