import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bearer, closeSockets, connectAgent, get, signIn } from '../test-client.ts'
import { startTestGateway } from '../testing.ts'
import { createLoginLink } from './login-link.ts'
import { describeSite } from './site.ts'

let data: string

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'beckon-test-'))
})
afterEach(() => {
  closeSockets()
  rmSync(data, { recursive: true, force: true })
})

test('makes no gateway where there was none', async () => {
  await expect(createLoginLink({ data, name: 'Kim' })).rejects.toThrow('beckon start')
  await expect(describeSite({ data })).rejects.toThrow('beckon start')
  expect(existsSync(join(data, 'beckon.db'))).toBe(false)
})

test('lets a new colleague into a gateway that runs', async () => {
  const gateway = await startTestGateway({ data })
  const link = await createLoginLink({ data, email: 'kim@example.com', name: 'Kim' })
  const cookie = await signIn(link)
  const me = await get(`${gateway.url}/v1/agents/me`, { cookie })
  expect(me.body).toMatchObject({ agent: { name: 'Kim', email: 'kim@example.com' } })
  await connectAgent(gateway.url, cookie)
  await gateway.stop()
})

test('changes the site of a gateway that runs, and its secret', async () => {
  const gateway = await startTestGateway({ data })
  const text = await describeSite({ data, name: 'Alder', country: 'DE', newSecret: true })
  expect(text).toContain('name     Alder\ncolor    #0f766e\ncountry  DE')
  const config = await get(`${gateway.url}/v1/sites/${gateway.site}/config`)
  expect(config.body).toMatchObject({ name: 'Alder', country: 'DE' })
  const secret = text.split('secret   ')[1] ?? ''
  const read = async (key: string) => (await get(`${gateway.url}/v1/callbacks`, bearer(key))).status
  expect([await read(secret), await read(gateway.secret)]).toEqual([200, 401])
  await gateway.stop()
})
