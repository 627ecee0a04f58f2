import type { FastifyInstance } from 'fastify'
import type { Access } from '../agents/access.ts'
import type { SettingsUsecases } from './settings.usecases.ts'

/** What a site's owner sets: signed in, or with the secret key. */
export function registerSettingsRoutes(
  app: FastifyInstance,
  { access, settings }: { access: Access; settings: SettingsUsecases },
): void {
  app.get('/v1/settings', async (request) => ({
    settings: await settings.list((await access.requireOwner(request)).siteId),
  }))

  app.put<{ Params: { section: string } }>('/v1/settings/:section', async (request) => {
    const { siteId, by } = await access.requireOwner(request)
    await settings.put(siteId, request.params.section, { value: request.body, by })
    return { settings: await settings.list(siteId) }
  })
}
