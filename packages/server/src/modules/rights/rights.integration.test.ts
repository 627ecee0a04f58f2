import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ErasureCertificate, ErrorBody, PublicKeys, SubjectExport } from '@beckon/protocol'
import { findSignatureFault, verifyReceipt } from '@beckon/protocol/receipts'
import { schemas, validate } from '@beckon/protocol/validate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyReceipts } from '../../cli/receipts.ts'
import { hashText } from '../../shared/hash-text.ts'
import {
  bearer,
  closeSockets,
  connectVisitor,
  get,
  openSession,
  post,
  type TestAnswer,
  ulid,
} from '../../test-client.ts'
import { onPostgres, readRows } from '../../test-database.ts'
import { findText as findIn } from '../../test-find-text.ts'
import { ALL, chooseAll, liveWith, MARKS } from '../../test-life.ts'
import { addSigner, claimsFor, prove, signToken } from '../../test-tokens.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'
import { stateErasure } from './rights.models.ts'

let gateway: TestGateway
beforeEach(async () => {
  gateway = await startTestGateway()
})
afterEach(async () => {
  closeSockets()
  await gateway.stop()
})

const url = (path: string): string => `${gateway.url}/v1/${path}`

const consent = (input: object, headers = {}) => chooseAll(gateway, input, headers)
const live = () => liveWith(gateway)

const findText = (text: string): Promise<string[]> => findIn(gateway, text)

const exportById = (id: string) =>
  post<SubjectExport>(url(`subjects/${id}/export?kind=user_id`), {}, bearer(gateway.secret))

type Erased = TestAnswer<{ certificate: ErasureCertificate } & ErrorBody>
const eraseById = (id: string): Promise<Erased> =>
  post(url(`subjects/${id}/erase?kind=user_id`), {}, bearer(gateway.secret))

test('exports everything that is stored of somebody, in one JSON of a known shape', async () => {
  const { personId } = await live()
  const { status, body } = await exportById(MARKS.userId)
  expect(status).toBe(200)
  expect(validate(schemas.export, body)).toEqual(body)
  const text = JSON.stringify(body)
  for (const [name, mark] of Object.entries(MARKS)) expect(text.includes(mark), name).toBe(true)
  expect(body.person?.id).toBe(personId)
  expect(body).toMatchObject({
    messages: { length: 2 },
    cases: { length: 1 },
  })
  expect(body.events.length).toBeGreaterThan(3)
  expect(text).not.toMatch(/token_?hash/i)
  for (const receipt of body.receipts) {
    const keys = (await get<PublicKeys>(`${gateway.url}/.well-known/beckon-keys.json`)).body
    expect(await verifyReceipt(receipt, keys)).toEqual({ ok: true })
  }
})

test('erases all of it, everywhere, and certifies that it did', async () => {
  const { personId, session, identity } = await live()
  const tab = await connectVisitor(gateway.url, { session, protocol: 1 })
  const marks = [...Object.values(MARKS), personId]
  for (const mark of marks) expect(await findText(mark), mark).not.toEqual([])
  const { events } = (await exportById(MARKS.userId)).body
  const { status, body } = await eraseById(MARKS.userId)
  expect(status).toBe(200)
  for (const mark of marks) expect([mark, await findText(mark)]).toEqual([mark, []])
  const ends = onPostgres() ? [] : ['', '-wal']
  const files = ends.map((end) => readFileSync(join(gateway.data, `beckon.db${end}`)))
  for (const mark of marks)
    expect([mark, files.some((file) => file.includes(mark))]).toEqual([mark, false])
  const { certificate } = body
  expect(certificate.counts).toMatchObject({
    event: events.length,
    message: 2,
    callback: 1,
    conversation: 1,
    consent_receipt: 2,
    visitor_session: 1,
    identity_session: 1,
    moment: 1,
    person: 1,
    channel_consent: 1,
    suppression: 3,
  })
  const keys = (await get<PublicKeys>(`${gateway.url}/.well-known/beckon-keys.json`)).body
  expect(certificate.hash).toBe(hashText(stateErasure(certificate)))
  expect(await findSignatureFault(certificate, keys)).toBeUndefined()
  expect(await verifyReceipts(gateway)).toContain('2 receipts, whole')
  expect((await tab.notice('session:ended')).error.code).toBe('session/invalid')
  expect((await get(url('messages'), bearer(session))).status).toBe(401)
  expect((await eraseById(MARKS.userId)).body.error.code).toBe('person/not-found')
  const own = { site: gateway.site }
  const ended = await post<ErrorBody>(url('subjects/me/export'), own, bearer(identity))
  expect(ended.body.error.code).toBe('identity/session-expired')
})

test('covers no event by a receipt that was erased, and finds one blanked by hand', async () => {
  const anonymousId = randomUUID()
  await consent({ anonymousId })
  await consent({ anonymousId: randomUUID() })
  const own = { site: gateway.site, anonymousId }
  expect((await post(url('subjects/me/erase'), own)).status).toBe(200)
  const context = { consent: { epoch: 1, categoryPreferences: { analytics: true } } }
  const batch = [{ type: 'track', event: 'E', anonymousId, context }]
  expect((await post(url('batch'), { writeKey: gateway.site, batch })).status).toBe(403)
  expect(await verifyReceipts(gateway)).toContain('2 receipts, whole')
  const blank = 'update consent_receipt set salt = null, anonymous_id = null where seq = 2'
  await readRows(gateway.data, blank)
  await expect(verifyReceipts(gateway)).rejects.toThrow('broken at receipt 2, whose it is')
})

test('exports and erases what names a proven user, though it was not joined to them', async () => {
  const [anonymousId, userId] = [randomUUID(), 'unjoined-user']
  await consent({ anonymousId, purposes: { ...ALL, profile: false } })
  const token = await signToken(await addSigner(gateway), claimsFor(gateway.site, userId))
  const { identity } = (await prove(gateway, { token, anonymousId })).body
  const context = { consent: { epoch: 1, categoryPreferences: { analytics: true } } }
  const batch = [{ type: 'track', event: 'E', anonymousId, userId, context }]
  await post(url('batch'), { writeKey: gateway.site, identity, batch })
  expect((await exportById(userId)).body.events).toMatchObject([{ userId, verified: true }])
  expect((await eraseById(userId)).status).toBe(200)
  expect(await findText(userId)).toEqual([])
})

test('leaves everybody else as they were', async () => {
  await live()
  const bystander = await openSession(gateway)
  await post(url('messages'), { id: ulid(), text: 'I stay' }, bearer(bystander))
  await consent({ anonymousId: randomUUID() }, bearer(bystander))
  const own = { site: gateway.site }
  const before = (await post<SubjectExport>(url('subjects/me/export'), own, bearer(bystander))).body
  await eraseById(MARKS.userId)
  const after = (await post<SubjectExport>(url('subjects/me/export'), own, bearer(bystander))).body
  const timeless = ({ at, ...rest }: SubjectExport) => rest
  expect(timeless(after)).toEqual(timeless(before))
  expect(after.messages).toHaveLength(1)
  expect(after.receipts).toHaveLength(1)
})

test('lets visitors ask for themselves, by either session', async () => {
  const { session, identity } = await live()
  const own = { site: gateway.site }
  const byId = (await exportById(MARKS.userId)).body
  for (const token of [session, identity]) {
    const { body } = await post<SubjectExport>(url('subjects/me/export'), own, bearer(token))
    expect({ ...body, at: '', sessions: [] }).toEqual({ ...byId, at: '', sessions: [] })
    const list = await post<SubjectExport>(url('subjects/me/receipts'), own, bearer(token))
    expect(list.body.receipts).toEqual(byId.receipts)
  }
  const other = await gateway.createSite()
  const foreign = await post<ErrorBody>(
    url('subjects/me/export'),
    { site: other.site },
    bearer(session),
  )
  expect(foreign.body.error.code).toBe('session/invalid')
  expect((await post(url('subjects/me/erase'), own, bearer(session))).status).toBe(200)
  expect(await findText(MARKS.text)).toEqual([])
})

test('opens to an anonymous id what it carries, and nothing of who wrote or is known', async () => {
  const browser = randomUUID()
  await consent({ anonymousId: browser })
  const context = { consent: { epoch: 1, categoryPreferences: { analytics: true } } }
  const batch = [{ type: 'track', event: 'E', anonymousId: browser, context }]
  await post(url('batch'), { writeKey: gateway.site, batch })
  const ask = (what: string, anonymousId?: string) =>
    post<SubjectExport & ErrorBody>(url(`subjects/me/${what}`), { site: gateway.site, anonymousId })
  const { body } = await ask('export', browser)
  expect(body).toMatchObject({ events: { length: 1 }, receipts: { length: 1 } })
  await live()
  const codes = [
    (await ask('export', MARKS.anonymousId)).body.error.code,
    (await ask('erase', MARKS.anonymousId)).body.error.code,
    (await ask('receipts', MARKS.anonymousId)).body.error.code,
    (await ask('export', 'user-1')).body.error.code,
    (await ask('export')).body.error.code,
  ]
  expect(new Set(codes)).toEqual(new Set(['auth/required']))
  expect((await ask('erase', browser)).status).toBe(200)
  expect(await findText(browser)).toEqual([])
  expect(await findText(MARKS.text)).not.toEqual([])
})

test('takes a secret of the site for other people’s data, and nothing else', async () => {
  await live()
  const id = `subjects/${MARKS.userId}/export?kind=user_id`
  const codeOf = async (headers: Record<string, string>) =>
    (await post<ErrorBody>(url(id), {}, headers)).body.error.code
  expect(await codeOf({})).toBe('auth/required')
  expect(await codeOf(bearer(gateway.site))).toBe('key/forbidden')
  const other = await gateway.createSite()
  expect(await codeOf(bearer(other.secret))).toBe('person/not-found')
})
