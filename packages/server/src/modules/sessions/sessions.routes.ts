import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance } from 'fastify'
import type { Limits } from '../../limits/create-limits.ts'
import type { SessionsUsecases } from './sessions.usecases.ts'

export function registerSessionRoutes(
  app: FastifyInstance,
  { sessions, limits }: { sessions: SessionsUsecases; limits: Limits },
): void {
  app.post('/v1/sessions', async ({ body, ip: address }) => {
    const input = validate(schemas.http['POST /v1/sessions'], body)
    limits.enter('sessions', { address, site: input.site })
    return sessions.open(input)
  })
}
