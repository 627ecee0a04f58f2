import type { CallbackChallenge, CallbackOffer, ErrorBody } from '@beckon/protocol'
import { callbackChecks, solveChallenge } from '@beckon/protocol/conformance'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  bearer,
  closeSockets,
  connectVisitor,
  get,
  openSession,
  post,
  setSettings,
  ulid,
} from '../../test-client.ts'
import { readRows } from '../../test-database.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

const ATTEMPTS = 20

let gateway: TestGateway
let ahead = 0

beforeAll(async () => {
  gateway = await startTestGateway({ clock: () => Date.now() + ahead })
})
afterEach(closeSockets)
afterAll(() => gateway.stop())

type Site = Awaited<ReturnType<typeof openSite>>

async function openSite(rules: object = {}) {
  const site = { ...(await gateway.createSite()), url: gateway.url }
  await setSettings(site, 'callbacks', { challenge: true, challengeAttempts: ATTEMPTS, ...rules })
  return site
}

const readOffer = async (token: string): Promise<CallbackOffer> =>
  (await get<CallbackOffer>(`${gateway.url}/v1/callbacks/slots`, bearer(token))).body

async function solve(token: string): Promise<string> {
  const { challenge } = await readOffer(token)
  return solveChallenge(challenge as CallbackChallenge)
}

/** Asks for a call; tells how that was answered, and why not. */
async function ask(token: string, input: object) {
  const body = { id: ulid(), phone: '+442079460958', ...input }
  const answer = await post<Partial<ErrorBody>>(`${gateway.url}/v1/callbacks`, body, bearer(token))
  const { code, details } = answer.body.error ?? {}
  return { status: answer.status, code, why: details?.[0]?.message, body: answer.body }
}

const countCalls = async ({ id }: Site): Promise<number> =>
  (await readRows(gateway.data, `select id from callback where site_id = '${id}'`)).length

test('without the setting nothing is asked for, and what comes along is overlooked', async () => {
  const site = { ...(await gateway.createSite()), url: gateway.url }
  const token = await openSession(site)
  expect(await readOffer(token)).not.toHaveProperty('challenge')
  expect(await ask(token, { proof: 'x' })).toMatchObject({ status: 200 })
})

test('a request without a solution is refused with its reason, and nothing is stored', async () => {
  const site = await openSite()
  const token = await openSession(site)
  const refused = { status: 403, code: 'callback/challenge-required' }
  expect(await ask(token, {})).toMatchObject(refused)
  const visitor = await connectVisitor(gateway.url, { session: token, protocol: 1 })
  const input = { id: ulid(), phone: '+442079460958' }
  expect(await visitor.refusal('callback:request', input)).toBe(refused.code)
  expect(await countCalls(site)).toBe(0)
})

test('a solution counts for one call, which is answered again without it', async () => {
  const site = await openSite()
  const token = await openSession(site)
  const visitor = await connectVisitor(gateway.url, { session: token, protocol: 1 })
  const input = { id: ulid(), phone: '+442079460958', proof: await solve(token) }
  const stored = await visitor.ask('callback:request', input)
  // The answer may have been lost: by then the solution is used, or was not kept.
  expect((await ask(token, input)).body).toEqual(stored)
  expect((await ask(token, { id: input.id })).body).toEqual(stored)
  const other = { ...input, id: ulid() }
  expect(await visitor.refusal('callback:request', other)).toBe('callback/challenge-failed')
  expect(await ask(token, other)).toMatchObject({ status: 403, why: 'Used before' })
  expect(await countCalls(site)).toBe(1)
})

test('of two calls at once with the same solution one is taken', async () => {
  const site = await openSite()
  const token = await openSession(site)
  const proof = await solve(token)
  const answers = await Promise.all([ask(token, { proof }), ask(token, { proof })])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 403])
  expect(await countCalls(site)).toBe(1)
})

test('a solution is not used up by a call that is refused for something else', async () => {
  const site = await openSite({ countries: ['DE'] })
  const token = await openSession(site)
  const proof = await solve(token)
  expect(await ask(token, { proof })).toMatchObject({ code: 'callback/country-refused' })
  expect(await ask(token, { proof, phone: '+49 30 123456' })).toMatchObject({ status: 200 })
})

test('neither the solution of another visitor counts nor that of another site', async () => {
  const site = await openSite()
  const [token, stranger] = [await openSession(site), await openSession(site)]
  const foreign = await openSession(await openSite())
  const failed = { status: 403, code: 'callback/challenge-failed' }
  for (const other of [stranger, foreign])
    expect(await ask(token, { proof: await solve(other) })).toMatchObject(failed)
  expect(await countCalls(site)).toBe(0)
})

test('a challenge that has become too easy is to be solved anew', async () => {
  const site = await openSite()
  const token = await openSession(site)
  const proof = await solve(token)
  await setSettings(site, 'callbacks', { challenge: true, challengeAttempts: ATTEMPTS + 1 })
  expect(await ask(token, { proof })).toMatchObject({ why: 'Too easy by now' })
  expect(await ask(token, { proof: await solve(token) })).toMatchObject({ status: 200 })
})

test('a challenge expires, and what was used is forgotten then', async () => {
  const site = await openSite()
  const token = await openSession(site)
  await ask(token, { proof: await solve(token) })
  const proof = await solve(token)
  const used = `select id from challenge_used where site_id = '${site.id}'`
  ahead += 11 * 60_000
  expect(await ask(token, { proof })).toMatchObject({ why: 'Expired' })
  await gateway.gateway.usecases.callbacks.purge()
  expect(await readRows(gateway.data, used)).toHaveLength(1)
  ahead += 10 * 60_000
  await gateway.gateway.usecases.callbacks.purge()
  expect(await readRows(gateway.data, used)).toEqual([])
})

test.each(callbackChecks)('where it is on: $name', async ({ run }) => {
  const { site } = await openSite()
  await run({ url: gateway.url, site })
})
