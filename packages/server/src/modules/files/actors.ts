import type { FastifyRequest } from 'fastify'
import { isOwnOrigin } from '../../http/own-origin.ts'
import { readAuthorization } from '../../http/read-authorization.ts'
import { readCookie } from '../../http/read-cookie.ts'
import { refuse } from '../../shared/refuse.ts'
import type { AgentsUsecases } from '../agents/agents.usecases.ts'
import { AGENT_COOKIE } from '../agents/cookie.models.ts'
import type { ConversationsUsecases } from '../conversations/conversations.usecases.ts'
import type { SessionsUsecases } from '../sessions/sessions.usecases.ts'
import type { Asker, Uploader } from './files.types.ts'

export interface ActorsOptions {
  agents: AgentsUsecases
  sessions: SessionsUsecases
  conversations: ConversationsUsecases
  publicUrl: string | undefined
}

export interface Actors {
  /** @throws BeckonError `auth/required`, `session/invalid`, `session/expired` */
  findAsker(request: FastifyRequest): Promise<Asker>
  /**
   * Who begins an upload; an agent names the conversation it is for.
   *
   * @throws BeckonError as `findAsker`, `conversation/not-found`
   */
  findUploader(request: FastifyRequest, conversationId: string | undefined): Promise<Uploader>
}

/** A visitor by their token, else an agent by their cookie, which only the gateway's own pages may use. */
export function createActors(options: ActorsOptions): Actors {
  const { agents, sessions, conversations, publicUrl } = options

  async function findAsker(request: FastifyRequest): Promise<Asker> {
    const { authorization, cookie } = request.headers
    if (authorization !== undefined) {
      const { siteId, personId } = await sessions.authenticate(
        readAuthorization(authorization),
        null,
      )
      return { siteId, personId, kind: 'visitor', id: null }
    }
    if (!isOwnOrigin(request, publicUrl)) throw refuse('auth/required')
    const { siteId, agentId } = await agents.authenticate(readCookie(cookie, AGENT_COOKIE), null)
    return { siteId, personId: null, kind: 'agent', id: agentId }
  }

  return {
    findAsker,

    async findUploader(request, conversationId) {
      const asker = await findAsker(request)
      const { siteId, personId } = asker
      if (personId !== null) return { ...asker, personId }
      const conversation = await conversations.require(siteId, conversationId ?? '')
      return { ...asker, personId: conversation.person_id }
    },
  }
}
