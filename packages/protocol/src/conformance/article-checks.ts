import { deepEqual, equal, ok } from 'node:assert/strict'
import type { ArticleNode } from '../articles.ts'
import type { ServerCheck, ServerTarget } from './check.ts'
import { type Answer, call, readCode } from './http-client.ts'

const put = (target: ServerTarget, slug: string, article: object): Promise<Answer> =>
  call(target, `PUT /v1/articles/${slug}`, {
    body: { locale: 'en', title: 'Return an order', ...article },
    token: target.secret,
  })

const remove = (target: ServerTarget, slug: string): Promise<Answer> =>
  call(target, `DELETE /v1/articles/${slug}`, { token: target.secret })

async function search({ site, ...target }: ServerTarget, q: string): Promise<string[]> {
  const query = new URLSearchParams({ site, q, locale: 'en' })
  const { status, body } = await call({ site, ...target }, `GET /v1/articles/search?${query}`)
  equal(status, 200)
  return (body['articles'] as { slug: string }[]).map(({ slug }) => slug)
}

/** Runs with a slug nobody else uses, and leaves nothing behind. */
async function withSlug(target: ServerTarget, run: (slug: string) => Promise<void>) {
  const slug = `conformance-${crypto.randomUUID()}`
  try {
    await run(slug)
  } finally {
    await remove(target, slug)
  }
}

/** Section 7: articles. */
export const articleChecks: readonly ServerCheck[] = [
  {
    name: 'finds what is published by how its words begin, and answers whatever is typed',
    run: (target) =>
      withSlug(target, async (slug) => {
        const word = `w${slug.slice(-12)}`
        await put(target, slug, { body: `Of Crème ${word}.`, status: 'draft' })
        deepEqual(await search(target, `creme ${word}`), [])
        await put(target, slug, { body: `Of Crème ${word}.` })
        deepEqual(await search(target, `creme ${word.slice(0, -2)}`), [slug])
        for (const typed of ['"', '*', 'a AND', '(', '\0', 'x:y']) await search(target, typed)
      }),
  },
  {
    name: 'gives an article as parts, in which nothing runs',
    run: (target) =>
      withSlug(target, async (slug) => {
        const body = '**Hi** <script>alert(1)</script> [a](javascript:alert(1))'
        await put(target, slug, { body })
        const read = await call(target, `GET /v1/articles/${slug}?site=${target.site}`)
        const { blocks } = read.body['article'] as { blocks: ArticleNode[] }
        const strong = { kind: 'strong', children: ['Hi'] }
        const rest = ' <script>alert(1)</script> a'
        deepEqual(blocks, [{ kind: 'paragraph', children: [strong, rest] }])
      }),
  },
  {
    name: 'counts one vote of a visit, its last',
    run: (target) =>
      withSlug(target, async (slug) => {
        await put(target, slug, { body: 'Text.' })
        const visit = crypto.randomUUID()
        for (const helped of [false, true]) {
          const vote = { site: target.site, visit, helped }
          equal((await call(target, `POST /v1/articles/${slug}/vote`, { body: vote })).status, 200)
        }
        const path = 'GET /v1/articles/stats?limit=1000'
        const { body } = await call(target, path, { token: target.secret })
        const stats = body['articles'] as { slug: string }[]
        const { reads, helped, unhelped } = stats.find((each) => each.slug === slug) as never
        deepEqual([reads, helped, unhelped], [1, 1, 0])
      }),
  },
  {
    name: 'takes articles from the site’s server alone',
    run: (target) =>
      withSlug(target, async (slug) => {
        const { status, body } = await put({ ...target, secret: target.site }, slug, { body: '' })
        equal(status, 403)
        ok(readCode(body))
        const read = await call(target, `GET /v1/articles/${slug}?site=${target.site}`)
        equal(readCode(read.body), 'article/not-found')
      }),
  },
]
