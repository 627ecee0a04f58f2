import type { ErrorBody, SessionGrant, SiteConfig, SiteSettings } from '@beckon/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearer, get, post } from '../../test-client.ts'
import { startTestGateway, type TestGateway, type TestSite } from '../../testing.ts'

let gateway: TestGateway

beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(() => gateway.stop())

async function put(site: TestSite, section: string, value: unknown) {
  const response = await fetch(`${gateway.url}/v1/settings/${section}`, {
    method: 'PUT',
    headers: { ...bearer(site.secret), 'content-type': 'application/json' },
    body: JSON.stringify(value),
  })
  const body = (await response.json()) as ErrorBody & { settings: Partial<SiteSettings> }
  return { status: response.status, body }
}

const readConfig = async ({ site }: TestSite): Promise<SiteConfig> =>
  (await get<SiteConfig>(`${gateway.url}/v1/sites/${site}/config`)).body

test('what the owner sets is told to visitors, and replaces what was set before', async () => {
  const greeting = { en: 'Hello!', de: 'Moin!' }
  const { body } = await put(gateway, 'chat', { greeting, repliesWithin: 5 })
  expect(body.settings).toEqual({ chat: { greeting, repliesWithin: 5 } })
  expect((await readConfig(gateway)).chat).toEqual({ greeting, repliesWithin: 5 })
  await put(gateway, 'chat', { repliesWithin: 60 })
  expect((await readConfig(gateway)).chat).toEqual({ repliesWithin: 60 })
  const { body: grant } = await post<SessionGrant>(`${gateway.url}/v1/sessions`, {
    site: gateway.site,
  })
  expect(grant.config.chat).toEqual({ repliesWithin: 60 })
})

test('one company’s settings are not another’s', async () => {
  const [one, other] = [await gateway.createSite(), await gateway.createSite()]
  await put(one, 'chat', { repliesWithin: 1 })
  expect(await readConfig(other)).not.toHaveProperty('chat')
  const { body } = await get<{ settings: object }>(
    `${gateway.url}/v1/settings`,
    bearer(other.secret),
  )
  expect(body.settings).toEqual({})
})

test.each([
  ['a section there is not', 'toString', {}, 404, 'request/not-found'],
  ['a setting there is not', 'chat', { reply: 5 }, 400, 'request/invalid'],
  ['a value of another kind', 'chat', { repliesWithin: 'soon' }, 400, 'request/invalid'],
  ['a greeting in no language', 'chat', { greeting: { English: 'Hi' } }, 400, 'request/invalid'],
  ['no object at all', 'chat', [], 400, 'request/invalid'],
])('refuses %s, and keeps what was set', async (_, section, value, status, code) => {
  const site = await gateway.createSite()
  await put(site, 'chat', { repliesWithin: 7 })
  const answer = await put(site, section, value)
  expect(answer).toMatchObject({ status, body: { error: { code } } })
  expect((await readConfig(site)).chat).toEqual({ repliesWithin: 7 })
})

test('takes them from the site’s own server alone', async () => {
  const { status, body } = await put({ ...gateway, secret: gateway.source }, 'chat', {})
  expect([status, body.error.code]).toEqual([403, 'key/forbidden'])
})

test('visitors are told whether somebody is there, and until when', async () => {
  const site = await gateway.createSite()
  expect(await readConfig(site)).not.toHaveProperty('availability')
  const all = [['00:00', '24:00']]
  const week = { mon: all, tue: all, wed: all, thu: all, fri: all, sat: all, sun: all }
  await put(site, 'hours', { zone: 'Europe/Berlin', week })
  expect((await readConfig(site)).availability).toMatchObject({ open: true })
  await put(site, 'hours', { zone: 'Europe/Berlin', week: {} })
  expect((await readConfig(site)).availability).toEqual({ open: false, changesAt: null })
})
