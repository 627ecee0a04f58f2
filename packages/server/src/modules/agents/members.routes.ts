import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Access } from './access.ts'
import type { MembersUsecases, Order } from './members.usecases.ts'
import type { PicturesUsecases } from './pictures.usecases.ts'

type Named = { Params: { id: string } }

/** What owners, and the site's server, see and do of agents. */
export function registerMemberRoutes(
  app: FastifyInstance,
  options: { access: Access; members: MembersUsecases; pictures: PicturesUsecases },
): void {
  const { access, members, pictures } = options
  const schema = schemas.http

  async function readOrder(request: FastifyRequest<Named>): Promise<Order> {
    return { ...(await access.requireOwner(request)), agentId: request.params.id }
  }

  app.get('/v1/agents', async (request) => ({
    agents: await pictures.list((await access.requireOwner(request)).siteId),
  }))

  app.post('/v1/agents', async (request) => {
    const { siteId, by } = await access.requireOwner(request)
    return members.invite(siteId, validate(schema['POST /v1/agents'], request.body), by)
  })

  app.patch<Named>('/v1/agents/:id', async (request) => {
    const order = await readOrder(request)
    const change = validate(schema['PATCH /v1/agents/:id'], request.body)
    return { agent: await members.change(order, change) }
  })

  app.post<Named>('/v1/agents/:id/link', async (request) =>
    members.createLink(await readOrder(request)),
  )

  app.delete<Named>('/v1/agents/:id/sessions', async (request) => {
    await members.endSessions(await readOrder(request))
    return {}
  })

  app.delete<Named>('/v1/agents/:id/second-factor', async (request) => {
    await members.removeFactor(await readOrder(request))
    return {}
  })
}
