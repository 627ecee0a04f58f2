import { type FastifyInstance, fastify, type HTTPMethods } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { allowOrigins } from './allow-origins.ts'

type Route = readonly [method: HTTPMethods & ('GET' | 'POST' | 'PUT' | 'DELETE'), url: string]

const VISITORS: readonly Route[] = [
  ['GET', '/beckon.js'],
  ['GET', '/v1/sites/:key/config'],
  ['POST', '/v1/sessions'],
  ['GET', '/v1/messages'],
  ['POST', '/v1/callbacks'],
  ['POST', '/v1/batch'],
  ['POST', '/v1/moments/:id/answer'],
  ['POST', '/v1/subjects/me/export'],
  ['GET', '/v1/articles/search'],
  ['GET', '/v1/articles/:slug'],
  ['POST', '/v1/articles/:slug/vote'],
]

const OTHERS: readonly Route[] = [
  ['POST', '/v1/agents/login'],
  ['GET', '/v1/events'],
  ['GET', '/v1/people/:id/timeline'],
  ['GET', '/v1/conversations'],
  ['GET', '/v1/callbacks'],
  ['GET', '/v1/moments'],
  ['POST', '/v1/moments'],
  ['GET', '/metrics'],
  ['POST', '/v1/subjects/:id/export'],
  ['GET', '/v1/articles'],
  ['GET', '/v1/articles/stats'],
  ['PUT', '/v1/articles/:slug'],
  ['DELETE', '/v1/articles/:slug'],
]

let app: FastifyInstance

beforeEach(async () => {
  app = fastify()
  await allowOrigins(app)
  for (const [method, url] of [...VISITORS, ...OTHERS]) {
    app.route({ method, url, handler: async () => ({}) })
  }
})
afterEach(() => app.close())

async function originsOf([method, url]: Route): Promise<unknown[]> {
  const origin = 'https://shop.example'
  const answer = await app.inject({ method, url: `${url}?a=b`, headers: { origin } })
  const headers = { origin, 'access-control-request-method': method }
  const preflight = await app.inject({ method: 'OPTIONS', url, headers })
  return [answer, preflight].map((each) => each.headers['access-control-allow-origin'])
}

test('lets every page use what is there for visitors', async () => {
  for (const route of VISITORS) expect([route, await originsOf(route)]).toEqual([route, ['*', '*']])
})

test('lets no page read what is for agents, the site’s server and operators', async () => {
  const none = [undefined, undefined]
  for (const route of OTHERS) expect([route, await originsOf(route)]).toEqual([route, none])
  const spelled = await app.inject('/%6Detrics')
  expect(spelled.statusCode).toBe(200)
  expect(spelled.headers['access-control-allow-origin']).toBeUndefined()
})

test('allows the headers that Segment’s and RudderStack’s libraries ask for, and shows when to retry', async () => {
  const asked = 'authorization, content-type, x-retry-count, anonymousid, sentat, rsa-recovered'
  const { headers } = await app.inject({
    method: 'OPTIONS',
    url: '/v1/batch',
    headers: {
      origin: 'https://shop.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': asked,
    },
  })
  expect(headers).toMatchObject({
    'access-control-allow-headers': asked,
    'access-control-expose-headers': 'Retry-After, X-Request-Id',
    'access-control-max-age': '7200',
  })
})
