import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerCached } from '../../http/answer-cached.ts'
import type { Limits } from '../../limits/create-limits.ts'
import type { Clock } from '../../shared/clock.ts'
import { createFailures } from '../../shared/failures.ts'
import { refuse } from '../../shared/refuse.ts'
import type { ArticleSearchUsecases } from './search.usecases.ts'
import type { ArticleVisitsUsecases } from './visits.usecases.ts'

/** Reads and votes that one caller may send in a minute. */
const MOST = 60

export interface HelpRoutesOptions {
  articleSearch: ArticleSearchUsecases
  articleVisits: ArticleVisitsUsecases
  limits: Limits
  clock: Clock
}

/** What visitors read, without a session: who they are does not matter here. */
export function registerHelpRoutes(
  app: FastifyInstance,
  { articleSearch, articleVisits, limits, clock }: HelpRoutesOptions,
): void {
  const schema = schemas.http
  const counted = createFailures(clock, MOST)

  /** @throws BeckonError `article/too-many` */
  function checkCaller({ ip }: FastifyRequest, reply: FastifyReply): void {
    const wait = counted.waitOf(ip)
    if (wait > 0) {
      reply.header('retry-after', String(wait))
      throw refuse('article/too-many')
    }
    counted.note(ip)
  }

  app.get('/v1/articles/search', async (request, reply) => {
    const query = validate(schema['GET /v1/articles/search'], request.query)
    limits.enter('searches', { address: request.ip, site: query.site })
    return answerCached(request, reply, await articleSearch.search(query))
  })

  app.get<{ Params: { slug: string } }>('/v1/articles/:slug', async (request, reply) => {
    const query = validate(schema['GET /v1/articles/:slug'], request.query)
    const article = await articleSearch.read({ ...query, slug: request.params.slug })
    return answerCached(request, reply, { article })
  })

  app.post<{ Params: { slug: string } }>('/v1/articles/:slug/read', async (request, reply) => {
    const reading = validate(schema['POST /v1/articles/:slug/read'], request.body)
    checkCaller(request, reply)
    await articleVisits.noteRead(request.params.slug, reading)
    return {}
  })

  app.post<{ Params: { slug: string } }>('/v1/articles/:slug/vote', async (request, reply) => {
    const vote = validate(schema['POST /v1/articles/:slug/vote'], request.body)
    checkCaller(request, reply)
    await articleVisits.vote(request.params.slug, vote)
    return {}
  })

  app.post('/v1/articles/wrote', async ({ body }) => {
    await articleVisits.noteWrote(validate(schema['POST /v1/articles/wrote'], body))
    return {}
  })
}
