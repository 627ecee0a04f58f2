import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Doer } from '../trail/trail.types.ts'
import type { Access } from './access.ts'
import { toDoer } from './agents.models.ts'
import { PICTURE_BYTES } from './pictures.models.ts'
import type { PicturesUsecases } from './pictures.usecases.ts'

export interface PictureRoutesOptions {
  access: Access
  pictures: PicturesUsecases
}

type Named = { Params: { id: string }; Body: Uint8Array | undefined }

/** Agents' pictures: given by the site's server or the agent themself, seen by everybody. */
export function registerPictureRoutes(app: FastifyInstance, options: PictureRoutesOptions): void {
  const { access, pictures } = options

  /** Owners and the server name whom they like; an agent is `me`. */
  async function whose(
    request: FastifyRequest<Named>,
  ): Promise<{ siteId: string; agentId: string; by: Doer }> {
    const { headers, params } = request
    if (headers.authorization !== undefined || params.id !== 'me')
      return { ...(await access.requireOwner(request)), agentId: params.id }
    const actor = await access.requireAgent(request)
    return { siteId: actor.siteId, agentId: actor.agentId, by: toDoer(actor) }
  }

  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    const read = { parseAs: 'buffer', bodyLimit: PICTURE_BYTES } as const
    scope.addContentTypeParser('*', read, async (_request: unknown, body: Buffer) => body)

    scope.put<Named>('/v1/agents/:id/picture', async (request) => ({
      picture: await pictures.put(await whose(request), request.body ?? new Uint8Array()),
    }))

    scope.delete<Named>('/v1/agents/:id/picture', async (request) => {
      await pictures.delete(await whose(request))
      return {}
    })
  })

  app.get<{ Params: { id: string } }>('/v1/pictures/:id', async ({ params }, reply) => {
    const { type, bytes } = await pictures.read(params.id)
    return reply
      .headers({
        'content-type': type,
        // Another picture has another address.
        'cache-control': 'public, max-age=31536000, immutable',
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
      })
      .send(bytes)
  })
}
