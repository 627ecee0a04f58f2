import type { ErrorBody, StoredEvent } from '@beckon/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearer, get, post } from '../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway

beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(() => gateway.stop())

async function stored(anonymousId: string): Promise<StoredEvent[]> {
  const url = `${gateway.url}/v1/events?anonymousId=${anonymousId}`
  return (await get<{ events: StoredEvent[] }>(url, bearer(gateway.secret))).body.events
}

async function show(address: string): Promise<void> {
  const response = await fetch(`${gateway.url}/v1/pixel/${address}`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('image/gif')
  expect(response.headers.get('cache-control')).toBe('no-store')
  const bytes = new Uint8Array(await response.arrayBuffer())
  expect([...bytes.slice(0, 10)]).toEqual([...new TextEncoder().encode('GIF89a'), 1, 0, 1, 0])
}

const pack = (event: object) => Buffer.from(JSON.stringify(event)).toString('base64url')

test('stores what a pixel tells, and shows the picture whatever it tells', async () => {
  const { source, secret, site } = gateway
  const event = { event: 'Email Opened', anonymousId: 'reader' }
  await show(`track?data=${pack({ ...event, writeKey: source, properties: { n: 1 } })}`)
  await show(`page?writeKey=${source}&anonymousId=reader&name=Home&properties.path=/a`)
  for (const writeKey of [secret, site, 'src_nobody', undefined]) {
    await show(`track?data=${pack({ ...event, writeKey })}`)
  }
  await show('track?data=%%%')
  await show(`dance?data=${pack({ ...event, writeKey: source })}`)
  await show('track')
  expect(await stored('reader')).toMatchObject([
    { type: 'track', event: 'Email Opened', properties: { n: 1 } },
    { type: 'page', event: 'Home', properties: { path: '/a' } },
  ])
})

test('takes a pixel of a public key only under a receipt', async () => {
  const { url, site } = gateway
  const at = new Date().toISOString()
  const purposes = { functional: true, analytics: true, profile: false, personalization: false }
  const choice = { site, anonymousId: 'chooser', epoch: 1, surface: 'test', at }
  await post(`${url}/v1/consent`, { ...choice, purposes: { ...purposes, ads: false } })
  const consent = (epoch: number) => ({ epoch, categoryPreferences: { analytics: true } })
  for (const epoch of [1, 2]) {
    const context = { consent: consent(epoch) }
    await show(
      `track?data=${pack({ writeKey: site, event: `E${epoch}`, anonymousId: 'chooser', context })}`,
    )
  }
  expect((await stored('chooser')).map(({ event }) => event)).toEqual(['E1'])
})

test('gives Segment’s and RudderStack’s libraries the settings they ask for', async () => {
  const { url, source, site, secret } = gateway
  const settings = await get<object>(`${url}/v1/projects/${source}/settings`)
  expect(settings.headers.get('access-control-allow-origin')).toBe('*')
  expect(settings.body).toMatchObject({
    integrations: {
      'Segment.io': { apiKey: source, apiHost: `${new URL(url).host}/v1`, protocol: 'http' },
    },
  })
  const basic = { authorization: `Basic ${btoa(`${source}:`)}` }
  for (const [path, headers] of [
    ['sourceConfig', basic],
    [`sourceConfig/?writeKey=${source}`, {}],
  ] as const) {
    expect((await get<object>(`${url}/${path}`, headers)).body).toMatchObject({
      source: { writeKey: source, enabled: true, destinations: [] },
    })
  }
  for (const path of [`v1/projects/${secret}/settings`, `sourceConfig?writeKey=${secret}`]) {
    expect((await get<ErrorBody>(`${url}/${path}`)).body.error.code).toBe('key/forbidden')
  }
  expect((await get(`${url}/v1/projects/${site}/settings`)).status).toBe(200)
  expect((await post(`${url}/v1/m`, { series: [{ type: 'Counter' }] })).status).toBe(200)
})

test('takes a beacon whose public key is in its address, and no secret there', async () => {
  const { url, source, secret } = gateway
  const batch = [{ type: 'page', anonymousId: 'leaver' }]
  const beacon = (key: string) =>
    post<ErrorBody>(`${url}/beacon/v1/batch?writeKey=${key}`, { batch })
  expect((await beacon(source)).status).toBe(200)
  expect((await beacon(secret)).body.error.code).toBe('key/forbidden')
  expect(await stored('leaver')).toHaveLength(1)
})
