import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance } from 'fastify'
import type { Access } from '../agents/access.ts'
import type { TrailUsecases } from './trail.usecases.ts'

/** Who did what, for those who answer for it. */
export function registerTrailRoutes(
  app: FastifyInstance,
  { access, trail }: { access: Access; trail: TrailUsecases },
): void {
  app.get('/v1/audit', async (request) => {
    const { siteId } = await access.requireOwner(request)
    return trail.list(siteId, validate(schemas.http['GET /v1/audit'], request.query))
  })
}
