import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance } from 'fastify'
import { readAuthorization } from '../../http/read-authorization.ts'
import type { SitesUsecases } from '../sites/sites.usecases.ts'
import type { DeliveriesUsecases } from './deliveries.usecases.ts'

/** Why each message left or did not, for the site's server. */
export function registerDeliveryRoutes(
  app: FastifyInstance,
  { sites, deliveries }: { sites: SitesUsecases; deliveries: DeliveriesUsecases },
): void {
  app.get('/v1/decisions', async ({ headers, query }) => {
    const { site } = await sites.requireKey(readAuthorization(headers.authorization), ['sk'])
    return deliveries.list(site.id, validate(schemas.http['GET /v1/decisions'], query))
  })
}
