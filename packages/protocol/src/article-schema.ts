import * as v from 'valibot'
import type { ArticleRequests } from './articles.ts'
import { id, name, queryLimit } from './fields.ts'
import { GATEWAY_LIMITS, LIMITS } from './limits.ts'

type Inputs = {
  readonly [K in keyof ArticleRequests]: v.GenericSchema<unknown, ArticleRequests[K]['input']>
}

function toLocale(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0]
  } catch {
    return undefined
  }
}

/** What an owner writes has to be a language; it is kept in the one spelling there is of it. */
export const locale: v.GenericSchema<unknown, string> = v.pipe(
  name,
  v.check((text) => toLocale(text) !== undefined, 'Expected a language such as en or pt-BR'),
  v.transform((text) => toLocale(text) ?? text),
)

const line = v.pipe(name, v.minLength(1))
const position = v.pipe(v.number(), v.safeInteger())
const page = { cursor: v.optional(id), limit: v.optional(queryLimit) }
const visit = { site: id, visit: id }
/** What a browser says of itself is looked up, and matches nothing where it is no language. */
const asked = { locale: v.optional(name) }

export const articleSchemas: Inputs = {
  'PUT /v1/articles/:slug': v.object({
    locale,
    title: line,
    body: v.pipe(v.string(), v.maxLength(GATEWAY_LIMITS.articleText)),
    summary: v.nullish(v.pipe(v.string(), v.maxLength(LIMITS.note))),
    category: v.nullish(line),
    position: v.optional(position),
    status: v.optional(v.picklist(['draft', 'published'])),
  }),
  'DELETE /v1/articles/:slug': v.object({ locale: v.optional(locale) }),
  'GET /v1/articles': v.object(page),
  'GET /v1/articles/stats': v.object(page),
  'GET /v1/articles/search': v.object({
    ...asked,
    site: id,
    q: v.optional(v.string()),
    category: v.optional(name),
    limit: v.optional(v.pipe(queryLimit, v.maxValue(LIMITS.page))),
  }),
  'GET /v1/articles/:slug': v.object({ ...asked, site: id }),
  'POST /v1/articles/:slug/read': v.object({ ...visit, ...asked }),
  'POST /v1/articles/:slug/vote': v.object({ ...visit, ...asked, helped: v.boolean() }),
  'POST /v1/articles/wrote': v.object(visit),
}
