import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readAuthorization } from '../../http/read-authorization.ts'
import type { SitesUsecases } from '../sites/sites.usecases.ts'
import type { MomentsUsecases } from './moments.usecases.ts'

export interface MomentRoutesOptions {
  sites: SitesUsecases
  moments: MomentsUsecases
}

export function registerMomentRoutes(
  app: FastifyInstance,
  { sites, moments }: MomentRoutesOptions,
): void {
  const schema = schemas.http

  async function siteOf({ headers }: FastifyRequest): Promise<string> {
    const { site } = await sites.requireKey(readAuthorization(headers.authorization), ['sk'])
    return site.id
  }

  app.post('/v1/moments', async (request) => {
    const siteId = await siteOf(request)
    return {
      moment: await moments.create(siteId, validate(schema['POST /v1/moments'], request.body)),
    }
  })

  app.get('/v1/moments', async (request) =>
    moments.list(await siteOf(request), validate(schema['GET /v1/moments'], request.query)),
  )

  app.post<{ Params: { id: string } }>('/v1/moments/:id/answer', async ({ params, body }) => ({
    answer: await moments.answer(params.id, validate(schema['POST /v1/moments/:id/answer'], body)),
  }))
}
