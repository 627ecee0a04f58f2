import { schemas, validate } from '@beckon/protocol/validate'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readAuthorization } from '../../http/read-authorization.ts'
import type { SitesUsecases } from '../sites/sites.usecases.ts'
import type { ArticlesUsecases } from './articles.usecases.ts'
import type { ArticleVisitsUsecases } from './visits.usecases.ts'

export interface ArticleRoutesOptions {
  sites: SitesUsecases
  articles: ArticlesUsecases
  articleVisits: ArticleVisitsUsecases
}

/** What the site's own server does with its articles. */
export function registerArticleRoutes(
  app: FastifyInstance,
  { sites, articles, articleVisits }: ArticleRoutesOptions,
): void {
  const schema = schemas.http

  async function siteOf({ headers }: FastifyRequest): Promise<string> {
    const { site } = await sites.requireKey(readAuthorization(headers.authorization), ['sk'])
    return site.id
  }

  app.put<{ Params: { slug: string } }>('/v1/articles/:slug', async (request) => {
    const siteId = await siteOf(request)
    const input = validate(schema['PUT /v1/articles/:slug'], request.body)
    return { article: await articles.put(siteId, request.params.slug, input) }
  })

  app.delete<{ Params: { slug: string } }>('/v1/articles/:slug', async (request) => {
    const siteId = await siteOf(request)
    const { locale } = validate(schema['DELETE /v1/articles/:slug'], request.query)
    return { deleted: await articles.remove(siteId, request.params.slug, locale) }
  })

  app.get('/v1/articles', async (request) =>
    articles.list(await siteOf(request), validate(schema['GET /v1/articles'], request.query)),
  )

  app.get('/v1/articles/stats', async (request) => {
    const siteId = await siteOf(request)
    return articleVisits.stats(siteId, validate(schema['GET /v1/articles/stats'], request.query))
  })
}
