import type { SignInWays } from '@beckon/protocol'
import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { isOwnOrigin } from '../../http/own-origin.ts'
import { readCookie } from '../../http/read-cookie.ts'
import { refuse } from '../../shared/refuse.ts'
import { type Access, readCaller } from './access.ts'
import type { AgentsUsecases } from './agents.usecases.ts'
import { AGENT_COOKIE, formatCookie } from './cookie.models.ts'
import type { SignedIn, SignInUsecases } from './sign-in.usecases.ts'

export interface AgentRoutesOptions {
  access: Access
  agents: AgentsUsecases
  signIn: SignInUsecases
  ways: SignInWays
  publicUrl: string | undefined
}

/** How agents come in and leave. */
export function registerAgentRoutes(app: FastifyInstance, options: AgentRoutesOptions): void {
  const { access, agents, signIn, ways, publicUrl } = options

  function letIn(reply: FastifyReply, { session, agent }: SignedIn) {
    reply.header('set-cookie', formatCookie(session, publicUrl))
    return { agent }
  }

  app.register(async (scope) => {
    scope.addHook('onRequest', async (request) => {
      if (!isOwnOrigin(request, publicUrl)) throw refuse('auth/required')
    })

    scope.get('/v1/agents/sign-in', async () => ways)

    scope.post('/v1/agents/login', async (request, reply) => {
      const input = validate(schemas.http['POST /v1/agents/login'], request.body)
      return letIn(reply, await signIn.byLink(input, readCaller(request)))
    })

    scope.post('/v1/agents/sign-in', async (request, reply) => {
      const input = validate(schemas.http['POST /v1/agents/sign-in'], request.body)
      return letIn(reply, await signIn.byPassword(input, readCaller(request)))
    })

    scope.get('/v1/agents/me', async (request) => ({
      agent: await agents.read(await access.requireAgent(request)),
    }))

    scope.post('/v1/agents/logout', async ({ headers, ip }, reply) => {
      await agents.logout(readCookie(headers.cookie, AGENT_COOKIE), ip)
      reply.header('set-cookie', formatCookie('', publicUrl))
      return {}
    })
  })
}
