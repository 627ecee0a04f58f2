import type { ErrorBody, MessagePage, SessionGrant, SubjectExport } from '@beckon/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bearer, get, openSession, post, ulid } from '../../test-client.ts'
import { addSigner, claimsFor, prove, signToken } from '../../test-tokens.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway
beforeEach(async () => {
  gateway = await startTestGateway()
})
afterEach(() => gateway.stop())

const url = (path: string): string => `${gateway.url}/v1/${path}`
const say = (session: string, text: string) =>
  post(url('messages'), { id: ulid(), text }, bearer(session))
const nameByServer = (userId: string, anonymousId: string) =>
  post(url('identify'), { userId, anonymousId, traits: { plan: 'gold' } }, bearer(gateway.secret))
async function textsOf(session: string): Promise<string[]> {
  const { body } = await get<MessagePage>(url('messages'), bearer(session))
  return body.messages.map(({ text }) => text)
}
async function signIn(sub: string, session?: string): Promise<string> {
  const token = await signToken(await addSigner(gateway), claimsFor(gateway.site, sub))
  return (await prove(gateway, { token }, session)).body.identity
}
async function openThread(identity: string): Promise<string> {
  const { body } = await post<SessionGrant>(url('sessions'), { site: gateway.site, identity })
  return body.token
}

test('opens by a token no thread of a guest whom only an anonymous id made the user', async () => {
  const guest = await openSession(gateway, 'a')
  await say(guest, 'private')
  await nameByServer('mallory', 'a')
  const thread = await openThread(await signIn('mallory'))
  expect(await textsOf(thread)).toEqual([])
  await say(guest, 'still private')
  expect(await textsOf(thread)).toEqual([])
  expect(await textsOf(guest)).toEqual(['private', 'still private'])
})

test('keeps from a stranger, who took an anonymous id, the user whom the server calls by it', async () => {
  const stranger = await openSession(gateway, 'a')
  await nameByServer('ada', 'a')
  const own = { site: gateway.site }
  for (const what of ['export', 'receipts', 'erase']) {
    const { body } = await post<ErrorBody>(url(`subjects/me/${what}`), own, bearer(stranger))
    expect(body.error?.code).toBe('auth/required')
  }
  const identity = await signIn('ada')
  await say(await openThread(identity), 'for the shop alone')
  expect(await textsOf(stranger)).toEqual([])
  const mine = await post<SubjectExport>(url('subjects/me/export'), own, bearer(identity))
  expect(mine.body).toMatchObject({ person: { traits: { plan: 'gold' } }, messages: { length: 1 } })
  expect(mine.body.events).toHaveLength(1)
  const theirs = await post<SubjectExport>(url('subjects/me/export'), own, bearer(stranger))
  expect(theirs.body).toMatchObject({ person: { traits: {} }, events: [], messages: [] })
})

test('leaves their thread to a user whose own session comes with the token', async () => {
  const guest = await openSession(gateway, 'a')
  await say(guest, 'mine')
  await nameByServer('ada', 'a')
  const identity = await signIn('ada', guest)
  expect(await textsOf(await openThread(identity))).toEqual(['mine'])
  expect(await textsOf(await openThread(await signIn('ada')))).toEqual(['mine'])
  const own = { site: gateway.site }
  expect((await post(url('subjects/me/export'), own, bearer(guest))).status).toBe(200)
})
