import { randomUUID } from 'node:crypto'
import type { SubjectExport } from '@beckon/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bearer, openSession, post, ulid } from '../../test-client.ts'
import { readRows } from '../../test-database.ts'
import { findText } from '../../test-find-text.ts'
import { chooseAll } from '../../test-life.ts'
import { addSigner, claimsFor, prove, signToken } from '../../test-tokens.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway
beforeEach(async () => {
  gateway = await startTestGateway()
})
afterEach(() => gateway.stop())

const url = (path: string): string => `${gateway.url}/v1/${path}`
const context = { consent: { epoch: 1, categoryPreferences: { analytics: true } } }
const ask = (what: string, token?: string, body = {}) =>
  post<SubjectExport>(
    url(`subjects/me/${what}`),
    { site: gateway.site, ...body },
    token === undefined ? {} : bearer(token),
  )
async function signIn(body: object, session?: string): Promise<string> {
  const token = await signToken(await addSigner(gateway), claimsFor(gateway.site, 'proven-user'))
  return (await prove(gateway, { token, ...body }, session)).body.identity
}

test('erases what somebody said of themselves before they opened the chat', async () => {
  const anonymousId = randomUUID()
  await chooseAll(gateway, { anonymousId })
  const batch = [
    { type: 'identify', anonymousId, userId: 'said-user', traits: { name: 'said-name' }, context },
  ]
  await post(url('batch'), { writeKey: gateway.site, batch })
  const session = await openSession(gateway, anonymousId)
  await post(url('messages'), { id: ulid(), text: 'said-text' }, bearer(session))
  for (const mark of [anonymousId, 'said-user', 'said-name', 'said-text'])
    expect(await findText(gateway, mark)).not.toEqual([])
  expect((await ask('erase', session)).status).toBe(200)
  for (const mark of [anonymousId, 'said-user', 'said-name', 'said-text'])
    expect([mark, await findText(gateway, mark)]).toEqual([mark, []])
})

test('exports and erases what a guest left who proved to be a user known before', async () => {
  await signIn({})
  const anonymousId = randomUUID()
  const guest = await openSession(gateway, anonymousId)
  const opted = { channel: 'email', purpose: 'reply', state: 'granted', address: 'g@guest.example' }
  await chooseAll(gateway, { anonymousId, channels: [opted] }, bearer(guest))
  const call = { id: ulid(), phone: '+442079460958', name: 'guest-name' }
  await post(url('callbacks'), call, bearer(guest))
  const identity = await signIn({ anonymousId }, guest)
  const { body } = await ask('export', identity)
  expect(body).toMatchObject({ callbacks: { length: 1 }, channels: [{ address: opted.address }] })
  expect(body.receipts.map(({ anonymousId: id }) => id)).toContain(anonymousId)
  expect((await ask('erase', identity)).status).toBe(200)
  for (const mark of [anonymousId, opted.address, call.phone, call.name, 'proven-user'])
    expect([mark, await findText(gateway, mark)]).toEqual([mark, []])
})

test('erases nobody else of those who once had the same anonymous id', async () => {
  const anonymousId = randomUUID()
  const first = await openSession(gateway, anonymousId)
  const second = await openSession(gateway, anonymousId)
  await post(url('messages'), { id: ulid(), text: 'first-text' }, bearer(first))
  expect((await ask('erase', second)).status).toBe(200)
  expect((await ask('export', first)).body.messages).toHaveLength(1)
})

test('lets the word of who proved an address go before that of who only claimed it', async () => {
  const [email, stranger] = ['proven-user@owner.example', await openSession(gateway)]
  const opted = { channel: 'email', purpose: 'marketing', state: 'granted', address: email }
  await chooseAll(gateway, { channels: [opted] }, bearer(stranger))
  await ask('erase', stranger)
  const claims = { ...claimsFor(gateway.site, 'proven-user'), email, email_verified: true }
  const token = await signToken(await addSigner(gateway), claims)
  await ask('erase', (await prove(gateway, { token })).body.identity)
  const reasons = await readRows(gateway.data, 'select reason from suppression')
  expect(reasons).toEqual([{ reason: 'erased' }])
})

test('erases what came while it was looked up, and nobody who wrote meanwhile', async () => {
  const { rights } = gateway.gateway.usecases
  const [anonymousId, late] = [randomUUID(), randomUUID()]
  const session = await openSession(gateway, anonymousId)
  const asker = await rights.findOwn({ site: gateway.site, anonymousId }, undefined)
  const holder = await rights.findOwn({ site: gateway.site }, session)
  await post(url('messages'), { id: ulid(), text: 'meanwhile' }, bearer(session))
  await chooseAll(gateway, { anonymousId: late }, bearer(session))
  const batch = [{ type: 'track', event: 'E', anonymousId: late, context }]
  await post(url('batch'), { writeKey: gateway.site, batch })
  await expect(rights.erase(asker)).rejects.toMatchObject({ code: 'auth/required' })
  expect(await findText(gateway, 'meanwhile')).not.toEqual([])
  await rights.erase(holder)
  expect([await findText(gateway, 'meanwhile'), await findText(gateway, late)]).toEqual([[], []])
})
