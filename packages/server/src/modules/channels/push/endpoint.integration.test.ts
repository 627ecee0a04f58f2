import type { ErrorBody, SiteConfig } from '@beckon/protocol'
import { startTestPush, type TestPush } from '@beckon/tooling/test-push'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bearer, get, openSession, post, setSettings } from '../../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../../testing.ts'

let service: TestPush
let gateway: TestGateway
let session: string

beforeEach(async () => {
  service = await startTestPush()
  gateway = await startTestGateway({ push: { services: [service.url] } })
  await setSettings(gateway, 'push', { enabled: true })
  session = await openSession(gateway)
})
afterEach(async () => {
  await gateway.stop()
  await service.stop()
})

async function subscribe(input: object = {}): Promise<string | undefined> {
  const { endpoint, keys } = service.subscribe()
  const consent = { version: '1', text: 'Notify me on this device.' }
  const body = { endpoint, keys, consent, ...input }
  const answer = await post<Partial<ErrorBody>>(`${gateway.url}/v1/push`, body, bearer(session))
  return answer.body.error?.code
}

test('is offered only where the owner says so', async () => {
  for (const enabled of [false, true]) {
    await setSettings(gateway, 'push', { enabled })
    const { body } = await get<SiteConfig>(`${gateway.url}/v1/sites/${gateway.site}/config`)
    expect(body.push !== undefined).toBe(enabled)
    expect(await subscribe()).toBe(enabled ? undefined : 'push/unavailable')
  }
})

test.each([
  'https://fcm.googleapis.com.evil.example/x',
  'https://evil.example/fcm.googleapis.com',
  'http://fcm.googleapis.com/fcm/send/x',
  'https://fcm.googleapis.com:8443/x',
  'https://kim@fcm.googleapis.com/x',
  'https://127.0.0.1/x',
  'https://[::1]/x',
  'http://169.254.169.254/latest/meta-data',
  'file:///etc/passwd',
  'no address',
])('sends nothing to %s', async (endpoint) => {
  expect(await subscribe({ endpoint })).toBe('push/endpoint-refused')
})

test('takes no keys that nothing can be encrypted for', async () => {
  const { keys } = service.subscribe()
  const p256dh = Buffer.alloc(65, 4).toString('base64url')
  for (const wrong of [{ ...keys, p256dh }, { ...keys, auth: 'short' }, {}]) {
    expect(await subscribe({ keys: wrong })).toBe('request/invalid')
  }
})
