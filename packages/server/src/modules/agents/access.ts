import type { FastifyRequest } from 'fastify'
import { isOwnOrigin } from '../../http/own-origin.ts'
import { readAuthorization } from '../../http/read-authorization.ts'
import { readCookie } from '../../http/read-cookie.ts'
import { refuse } from '../../shared/refuse.ts'
import type { SitesUsecases } from '../sites/sites.usecases.ts'
import { serverAt } from '../trail/trail.models.ts'
import type { Doer } from '../trail/trail.types.ts'
import { toDoer } from './agents.models.ts'
import type { AgentActor, Caller } from './agents.types.ts'
import type { AgentsUsecases } from './agents.usecases.ts'
import { AGENT_COOKIE } from './cookie.models.ts'
import { nameDevice } from './name-device.ts'

export interface AccessOptions {
  agents: AgentsUsecases
  sites: SitesUsecases
  publicUrl: string | undefined
}

/** Who asks for what only the site's own people may. */
export interface Access {
  /** @throws BeckonError `auth/required` */
  requireAgent(request: FastifyRequest): Promise<AgentActor>
  /**
   * An owner by their cookie, or the site's server by its secret.
   *
   * @throws BeckonError `auth/required`, `auth/forbidden`, `site/unknown`, `key/forbidden`
   */
  requireOwner(request: FastifyRequest): Promise<{ siteId: string; by: Doer }>
  /**
   * The site's server by its secret.
   *
   * @throws BeckonError `auth/required`, `site/unknown`, `key/forbidden`
   */
  requireServer(request: FastifyRequest): Promise<{ siteId: string; by: Doer }>
}

export const readCaller = ({ ip, headers }: Pick<FastifyRequest, 'ip' | 'headers'>): Caller => ({
  address: ip,
  device: nameDevice(headers['user-agent']),
})

export function createAccess({ agents, sites, publicUrl }: AccessOptions): Access {
  async function requireAgent(request: FastifyRequest): Promise<AgentActor> {
    if (!isOwnOrigin(request, publicUrl)) throw refuse('auth/required')
    const { cookie } = request.headers
    return agents.authenticate(readCookie(cookie, AGENT_COOKIE), null, request.ip)
  }

  const requireServer: Access['requireServer'] = async ({ headers, ip }) => {
    const { site } = await sites.requireKey(readAuthorization(headers.authorization), ['sk'])
    return { siteId: site.id, by: serverAt(ip) }
  }

  return {
    requireAgent,
    requireServer,

    async requireOwner(request) {
      if (request.headers.authorization !== undefined) return requireServer(request)
      const actor = await requireAgent(request)
      if (actor.role !== 'owner') throw refuse('auth/forbidden')
      return { siteId: actor.siteId, by: toDoer(actor) }
    },
  }
}
