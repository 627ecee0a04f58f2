import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearer, openSession } from '../test-client.ts'
import { startTestGateway, type TestGateway } from '../testing.ts'

let gateway: TestGateway
let session: string
beforeAll(async () => {
  gateway = await startTestGateway()
  session = await openSession(gateway)
})
afterAll(() => gateway.stop())

const asks: [string, string, () => RequestInit][] = [
  ['messages', 'GET', () => ({ headers: bearer(session) })],
  ['events', 'GET', () => ({ headers: bearer(gateway.secret) })],
  ['people/nobody', 'GET', () => ({ headers: bearer(gateway.secret) })],
  ['conversations', 'GET', () => ({ headers: bearer(gateway.secret) })],
  ['moments', 'GET', () => ({ headers: bearer(gateway.secret) })],
  ['sessions', 'POST', () => ({ body: JSON.stringify({ site: gateway.site }) })],
  [
    'subjects/me/export',
    'POST',
    () => ({ headers: bearer(session), body: JSON.stringify({ site: gateway.site }) }),
  ],
  ['articles', 'GET', () => ({ headers: bearer(gateway.secret) })],
  ['articles/stats', 'GET', () => ({ headers: bearer(gateway.secret) })],
  ['pixel/track', 'GET', () => ({})],
  ['nothing', 'GET', () => ({})],
]

test.each(asks)('lets no cache keep what /v1/%s answers', async (path, method, init) => {
  const answer = await fetch(`${gateway.url}/v1/${path}`, { method, ...init() })
  expect(answer.headers.get('cache-control')).toBe('no-store')
})
