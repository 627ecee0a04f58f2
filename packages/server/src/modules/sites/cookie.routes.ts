import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance } from 'fastify'
import { refuse } from '../../shared/refuse.ts'
import { formatCookie, maySetCookie } from './cookie.models.ts'
import type { SitesUsecases } from './sites.usecases.ts'

/**
 * Sets the cookie of a page once more: browsers that forget within days what scripts wrote keep what
 * a server of the site's own domain set. Nothing of it is stored here.
 */
export function registerCookieRoutes(app: FastifyInstance, sites: SitesUsecases): void {
  app.post('/v1/cookie', async ({ body, headers }, reply) => {
    const { site, value, domain } = validate(schemas.http['POST /v1/cookie'], body)
    await sites.requireKey(site, ['pk'])
    if (!maySetCookie(domain, headers)) throw refuse('key/forbidden')
    reply.header('set-cookie', formatCookie(`beckon.${site}`, value, domain))
    return {}
  })
}
