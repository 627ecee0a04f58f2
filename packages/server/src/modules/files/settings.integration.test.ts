import type { SiteConfig } from '@beckon/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearer, get, openSession } from '../../test-client.ts'
import { announce, type Uploading } from '../../test-upload.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway
let visitor: Uploading
beforeAll(async () => {
  gateway = await startTestGateway()
  visitor = { url: gateway.url, who: bearer(await openSession(gateway)) }
})
afterAll(() => gateway.stop())

const set = async (files: object): Promise<number> => {
  const init = { method: 'PUT', headers: bearer(gateway.secret), body: JSON.stringify(files) }
  return (await fetch(`${gateway.url}/v1/settings/files`, init)).status
}
const readRules = async () =>
  (await get<SiteConfig>(`${gateway.url}/v1/sites/${gateway.site}/config`)).body.files

test('the owner says what may be sent, the rest stays as usual', async () => {
  expect(await readRules()).toMatchObject({ maxBytes: 20_971_520, maxCount: 10 })
  expect(await set({ maxBytes: 100, types: ['image/*'], visitorDayBytes: 150 })).toBe(200)
  expect(await readRules()).toEqual({ maxBytes: 100, maxCount: 10, types: ['image/*'] })
  const image = { type: 'image/png' }
  expect((await announce(visitor, 101, image)).code).toBe('file/too-large')
  expect((await announce(visitor, 5)).code).toBe('file/type-refused')
  expect((await announce(visitor, 100, image)).status).toBe(201)
  expect((await announce(visitor, 51, image)).code).toBe('file/too-much')
})

test('where files are off, visitors are told of none and can send none', async () => {
  expect(await set({ enabled: false })).toBe(200)
  expect(await readRules()).toBeUndefined()
  expect((await announce(visitor, 5)).code).toBe('file/type-refused')
  await set({})
})

test.each([
  { types: ['*/*'] },
  { types: ['png'] },
  { maxBytes: 0 },
  { maxCount: 21 },
  { maxbytes: 5 },
])('does not take %j', async (files) => {
  expect(await set(files)).toBe(400)
})
