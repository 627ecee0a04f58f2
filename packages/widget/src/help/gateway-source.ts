import type { Client } from '@beckon/core'
import type { Article, ArticleSearchAnswer } from '@beckon/protocol'
import { ASKED, type Source } from './hit.ts'

function toQuery(values: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return String(new URLSearchParams(given))
}

/** The articles of the gateway. */
export function createGatewaySource(client: Client): Source {
  const { site } = client
  return {
    async search({ q, category, locale, limit }) {
      const asked = { site, q: q.slice(0, ASKED), category, locale, limit: String(limit) }
      const { articles, categories } = await client.request<ArticleSearchAnswer>(
        `GET /v1/articles/search?${toQuery(asked)}`,
      )
      const hits = articles.map((article) => ({
        ...article,
        key: article.slug,
        summary: article.summary ?? undefined,
        category: article.category ?? undefined,
      }))
      return { hits, categories: categories.map(({ name }) => name) }
    },

    async read(hit, locale) {
      const query = toQuery({ site, locale: hit.locale ?? locale })
      const slug = encodeURIComponent(hit.slug ?? hit.key)
      const { article } = await client.request<{ article: Article }>(
        `GET /v1/articles/${slug}?${query}`,
      )
      const { blocks, updatedAt, title } = article
      return { ...hit, title, locale: article.locale, blocks, updatedAt }
    },
  }
}
