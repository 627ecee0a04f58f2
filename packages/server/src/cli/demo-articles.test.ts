import { schemas, validate } from '@beckon/protocol/validate'
import { expect, test } from 'vitest'
import { isSlug } from '../modules/articles/articles.models.ts'
import { DEMO_ARTICLES } from './demo-articles.ts'

test.each(DEMO_ARTICLES)('$slug in $locale is an article a gateway takes', (demo) => {
  const { slug, ...article } = demo
  expect(isSlug(slug)).toBe(true)
  expect(validate(schemas.http['PUT /v1/articles/:slug'], article)).toEqual(article)
})

test('each is there once in its language, and in English too', () => {
  const names = DEMO_ARTICLES.map(({ slug, locale }) => `${slug} ${locale}`)
  expect(new Set(names).size).toBe(names.length)
  for (const { slug } of DEMO_ARTICLES) expect(names).toContain(`${slug} en`)
})
