import type { FastifyInstance } from 'fastify'
import type { SitesUsecases } from './sites.usecases.ts'

export function registerSiteRoutes(app: FastifyInstance, sites: SitesUsecases): void {
  app.get<{ Params: { key: string } }>('/v1/sites/:key/config', async ({ params }) => {
    const { site } = await sites.requireKey(params.key, ['pk'])
    return sites.toConfig(site, params.key)
  })
}
