import type { ErrorBody } from '@beckon/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearer, openSession, post, setSettings, ulid } from '../../test-client.ts'
import { readRows } from '../../test-database.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

const DAY = 24 * 3_600_000

let gateway: TestGateway
let ahead = 0

beforeAll(async () => {
  gateway = await startTestGateway({
    clock: () => Date.now() + ahead,
    publicUrl: 'https://chat.example.com',
  })
})
afterAll(() => gateway.stop())

const url = () => `http://127.0.0.1:${gateway.gateway.port}`

async function openSite(callbacks: object) {
  const site = { ...(await gateway.createSite()), url: url() }
  await setSettings(site, 'callbacks', callbacks)
  /** Asks as a new visitor, from an address. */
  return async (phone: string, from = '192.0.2.1', id = ulid(), token?: string) => {
    const session = token ?? (await openSession(site))
    const headers = { ...bearer(session), 'x-forwarded-for': from }
    const answer = await post<ErrorBody>(`${url()}/v1/callbacks`, { id, phone }, headers)
    const { code, details } = answer.body.error ?? {}
    return { status: answer.status, code, path: details?.[0]?.path, session }
  }
}

test('asks for one number no more often than is allowed in a day', async () => {
  const ask = await openSite({ perNumber: 2 })
  const id = ulid()
  const first = await ask('020 7946 0958', '192.0.2.1', id)
  await ask('+44 20 7946 0958', '192.0.2.2')
  const refused = await ask('+442079460958', '192.0.2.3')
  expect(refused).toMatchObject({ status: 429, code: 'callback/too-many', path: 'phone' })
  // What is known is answered: a request whose answer was lost is none more.
  expect((await ask('020 7946 0958', '192.0.2.1', id, first.session)).status).toBe(200)
  expect((await ask('+442079460959')).status).toBe(200)
  ahead += DAY + 1000
  expect((await ask('+442079460958')).status).toBe(200)
})

test('counts who asks by the network the proxy saw, and keeps no address', async () => {
  const ask = await openSite({ perAddress: 2 })
  const phones = ['+442079460951', '+442079460952', '+442079460953', '+442079460954']
  await ask(phones[0] ?? '', '2001:db8:7:7::1')
  await ask(phones[1] ?? '', '203.0.113.9, 2001:db8:7:7:ffff::2')
  const refused = await ask(phones[2] ?? '', '2001:db8:7:7::3')
  expect(refused).toMatchObject({ status: 429, code: 'callback/too-many', path: '' })
  expect((await ask(phones[3] ?? '', '2001:db8:7:8::1')).status).toBe(200)
  const asked = 'select distinct address_hash as hash from callback'
  const hashes = await readRows<{ hash: string }>(gateway.data, asked)
  expect(hashes).not.toEqual([])
  for (const { hash } of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/)
})

test('takes no more in a day than can be called back', async () => {
  const ask = await openSite({ perDay: 1 })
  await ask('+442079460951', '192.0.2.1')
  const refused = await ask('+442079460952', '192.0.2.2')
  expect(refused).toMatchObject({ status: 429, code: 'callback/too-many', path: '' })
})

test('calls the countries that the owner named, however the number is typed', async () => {
  const ask = await openSite({ countries: ['GB', 'CA'] })
  expect((await ask('+44 20 7946 0958')).status).toBe(200)
  expect((await ask('+1 604 555 1234')).status).toBe(200)
  for (const phone of ['+1 415 555 2671', '+44 1481 960194', '+49 30 123456']) {
    expect(await ask(phone), phone).toMatchObject({ status: 403, code: 'callback/country-refused' })
  }
})

test('forgets the network once it is counted no more', async () => {
  const ask = await openSite({})
  await ask('+442079460957', '192.0.2.77')
  ahead += 3 * DAY
  await gateway.gateway.usecases.callbacks.purge()
  const left = 'select id from callback where address_hash is not null'
  expect(await readRows(gateway.data, left)).toEqual([])
})
