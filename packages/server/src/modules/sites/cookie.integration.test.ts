import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway

beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(() => gateway.stop())

interface Asked {
  site?: string
  value?: unknown
  domain?: string
  origin?: string
}

const VALUE = '{"consent":{"epoch":1},"anonymousId":"visitor-1"}'

/** As a page of a site whose domain the gateway shares. `fetch` sends no `Host` of ours. */
function ask(asked: Asked = {}): Promise<{ status: number | undefined; cookie: unknown }> {
  const { site = gateway.site, value = VALUE, domain = 'shop.example' } = asked
  const { origin = 'https://www.shop.example' } = asked
  const { hostname, port } = new URL(gateway.url)
  return new Promise((resolve, reject) => {
    const headers = { host: 'beckon.shop.example', origin, 'content-type': 'text/plain' }
    const options = { hostname, port, path: '/v1/cookie', method: 'POST', headers }
    request(options, (response) => {
      response.resume()
      resolve({ status: response.statusCode, cookie: response.headers['set-cookie'] })
    })
      .on('error', reject)
      .end(JSON.stringify({ site, value, domain }))
  })
}

test('sets the cookie of the page’s domain for 400 days', async () => {
  const { status, cookie } = await ask()
  expect(status).toBe(200)
  expect(cookie).toEqual([
    `beckon.${gateway.site}=${encodeURIComponent(VALUE)}; Domain=shop.example; Path=/; Max-Age=34560000; SameSite=Lax; Secure`,
  ])
})

test.each<[string, Asked, number]>([
  ['of another domain than its own', { origin: 'https://evil.example' }, 403],
  [
    'for a domain that is not the gateway’s',
    { domain: 'evil.example', origin: 'https://evil.example' },
    403,
  ],
  ['of a site there is not', { site: 'pk_nobody' }, 401],
  ['with a value that is no record', { value: 'Hello' }, 400],
  ['with a value longer than a record', { value: JSON.stringify('x'.repeat(3000)) }, 400],
  ['with a value that is no text', { value: 7 }, 400],
])('sets none %s', async (_, asked, status) => {
  expect(await ask(asked)).toEqual({ status, cookie: undefined })
})
