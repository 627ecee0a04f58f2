import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isOwnOrigin } from '../../http/own-origin.ts'
import { readAuthorization } from '../../http/read-authorization.ts'
import { readCookie } from '../../http/read-cookie.ts'
import { refuse } from '../../shared/refuse.ts'
import type { SitesUsecases } from '../sites/sites.usecases.ts'
import { AGENT_COOKIE } from './agents.routes.ts'
import type { AgentsUsecases } from './agents.usecases.ts'
import { PICTURE_BYTES } from './pictures.models.ts'
import type { PicturesUsecases } from './pictures.usecases.ts'

export interface PictureRoutesOptions {
  agents: AgentsUsecases
  pictures: PicturesUsecases
  sites: SitesUsecases
  publicUrl: string | undefined
}

type Named = { Params: { id: string }; Body: Uint8Array | undefined }

/** Agents' pictures: given by the site's server or the agent themself, seen by everybody. */
export function registerPictureRoutes(app: FastifyInstance, options: PictureRoutesOptions): void {
  const { agents, pictures, sites, publicUrl } = options

  async function siteOf({ headers }: Pick<FastifyRequest, 'headers'>): Promise<string> {
    const { site } = await sites.requireKey(readAuthorization(headers.authorization), ['sk'])
    return site.id
  }

  /** The server names whom it likes; an agent is `me`. */
  async function whose(request: FastifyRequest<Named>) {
    const { headers, params } = request
    if (headers.authorization !== undefined || params.id !== 'me')
      return { siteId: await siteOf(request), agentId: params.id }
    if (!isOwnOrigin(request, publicUrl)) throw refuse('auth/required')
    return agents.authenticate(readCookie(headers.cookie, AGENT_COOKIE), null)
  }

  app.get('/v1/agents', async (request) => ({ agents: await pictures.list(await siteOf(request)) }))

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
