import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance } from 'fastify'
import { isOwnOrigin } from '../../http/own-origin.ts'
import { readCookie } from '../../http/read-cookie.ts'
import { refuse } from '../../shared/refuse.ts'
import type { AgentsUsecases } from './agents.usecases.ts'

export const AGENT_COOKIE = 'beckon_agent'

export interface AgentRoutesOptions {
  agents: AgentsUsecases
  publicUrl: string | undefined
}

/** A session cookie no script can read and no other site can send. */
function formatCookie(value: string, publicUrl: string | undefined, maxAge?: number): string {
  const secure = publicUrl?.startsWith('https:') ? '; Secure' : ''
  const age = maxAge === undefined ? '' : `; Max-Age=${maxAge}`
  return `${AGENT_COOKIE}=${value}; Path=/; HttpOnly; SameSite=Strict${secure}${age}`
}

/** Browsers cap a cookie's life at 400 days; the session behind it ends long before. */
const COOKIE_SECONDS = 400 * 24 * 60 * 60

export function registerAgentRoutes(
  app: FastifyInstance,
  { agents, publicUrl }: AgentRoutesOptions,
): void {
  app.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-store')
      if (!isOwnOrigin(request, publicUrl)) throw refuse('auth/required')
    })

    scope.post('/v1/agents/login', async ({ body }, reply) => {
      const { token } = validate(schemas.http['POST /v1/agents/login'], body)
      const { session, agent } = await agents.login(token)
      reply.header('set-cookie', formatCookie(session, publicUrl, COOKIE_SECONDS))
      return { agent }
    })

    scope.get('/v1/agents/me', async ({ headers }) => {
      const actor = await agents.authenticate(readCookie(headers.cookie, AGENT_COOKIE), null)
      return { agent: await agents.read(actor) }
    })

    scope.post('/v1/agents/logout', async ({ headers }, reply) => {
      await agents.logout(readCookie(headers.cookie, AGENT_COOKIE))
      reply.header('set-cookie', formatCookie('', publicUrl, 0))
      return {}
    })
  })
}
