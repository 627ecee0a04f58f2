import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readAuthorization } from '../../http/read-authorization.ts'
import type { SettingsUsecases } from './settings.usecases.ts'
import type { SitesUsecases } from './sites.usecases.ts'

/** What a site's owner sets, with the secret key. */
export function registerSettingsRoutes(
  app: FastifyInstance,
  { sites, settings }: { sites: SitesUsecases; settings: SettingsUsecases },
): void {
  async function siteOf({ headers }: FastifyRequest): Promise<string> {
    const { site } = await sites.requireKey(readAuthorization(headers.authorization), ['sk'])
    return site.id
  }

  app.get('/v1/settings', async (request) => ({
    settings: await settings.list(await siteOf(request)),
  }))

  app.put<{ Params: { section: string } }>('/v1/settings/:section', async (request) => {
    const siteId = await siteOf(request)
    await settings.put(siteId, request.params.section, request.body)
    return { settings: await settings.list(siteId) }
  })
}
