import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readAuthorization } from '../../http/read-authorization.ts'
import type { SitesUsecases } from '../sites/sites.usecases.ts'
import type { OutboxUsecases } from './outbox.usecases.ts'

/** What is to leave, for the site's server to look at and to try again. */
export function registerOutboxRoutes(
  app: FastifyInstance,
  { sites, outbox }: { sites: SitesUsecases; outbox: OutboxUsecases },
): void {
  async function siteOf({ headers }: FastifyRequest): Promise<string> {
    const { site } = await sites.requireKey(readAuthorization(headers.authorization), ['sk'])
    return site.id
  }

  app.get('/v1/outbox', async (request) =>
    outbox.list(await siteOf(request), validate(schemas.http['GET /v1/outbox'], request.query)),
  )

  app.post<{ Params: { id: string } }>('/v1/outbox/:id/replay', async (request) => ({
    entry: await outbox.replay(await siteOf(request), request.params.id),
  }))
}
