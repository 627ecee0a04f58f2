import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance } from 'fastify'
import type { Access } from './access.ts'
import type { SecurityUsecases } from './security.usecases.ts'

/** What agents see and change of how they themselves sign in. */
export function registerSecurityRoutes(
  app: FastifyInstance,
  { access, security }: { access: Access; security: SecurityUsecases },
): void {
  const schema = schemas.http
  const { requireAgent } = access

  app.get('/v1/agents/me/security', async (request) => ({
    security: await security.read(await requireAgent(request)),
  }))

  app.post('/v1/agents/me/password', async (request) => {
    const actor = await requireAgent(request)
    const input = validate(schema['POST /v1/agents/me/password'], request.body)
    await security.setPassword(actor, input)
    return {}
  })

  app.post('/v1/agents/me/second-factor', async (request) => {
    const actor = await requireAgent(request)
    const { password } = validate(schema['POST /v1/agents/me/second-factor'], request.body)
    return security.startFactor(actor, password)
  })

  app.post('/v1/agents/me/second-factor/confirm', async (request) => {
    const actor = await requireAgent(request)
    const { code } = validate(schema['POST /v1/agents/me/second-factor/confirm'], request.body)
    return { recoveryCodes: await security.confirmFactor(actor, code) }
  })

  app.post('/v1/agents/me/second-factor/remove', async (request) => {
    const actor = await requireAgent(request)
    const { code } = validate(schema['POST /v1/agents/me/second-factor/remove'], request.body)
    await security.removeFactor(actor, code)
    return {}
  })

  app.post('/v1/agents/me/recovery-codes', async (request) => {
    const actor = await requireAgent(request)
    const { code } = validate(schema['POST /v1/agents/me/recovery-codes'], request.body)
    return { recoveryCodes: await security.renewCodes(actor, code) }
  })

  app.get('/v1/agents/me/sessions', async (request) => ({
    sessions: await security.listSessions(await requireAgent(request)),
  }))

  app.delete('/v1/agents/me/sessions', async (request) => {
    await security.endSessions(await requireAgent(request))
    return {}
  })

  app.delete<{ Params: { id: string } }>('/v1/agents/me/sessions/:id', async (request) => {
    await security.endSessions(await requireAgent(request), request.params.id)
    return {}
  })
}
