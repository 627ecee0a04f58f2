import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type {
  ErasureCertificate,
  ErrorBody,
  PublicKeys,
  Purposes,
  SignedReceipt,
  SubjectExport,
} from '@beckon/protocol'
import { findSignatureFault, verifyReceipt } from '@beckon/protocol/receipts'
import { schemas, validate } from '@beckon/protocol/validate'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyReceipts } from '../../cli/receipts.ts'
import { hashText } from '../../shared/hash-text.ts'
import {
  bearer,
  closeSockets,
  connectAgent,
  connectVisitor,
  get,
  openSession,
  post,
  signIn,
  type TestAnswer,
  ulid,
} from '../../test-client.ts'
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

const ALL: Purposes = {
  functional: true,
  analytics: true,
  profile: true,
  personalization: true,
  ads: true,
  ai: true,
  recording: true,
}

const url = (path: string): string => `${gateway.url}/v1/${path}`

/** What somebody leaves behind; each of these must be exported and then be gone. */
const MARKS = {
  anonymousId: randomUUID(),
  userId: 'marked-user',
  email: 'marked@example.com',
  trait: 'marked-trait',
  serverTrait: 'marked-server-trait',
  claim: 'marked-claim',
  text: 'marked-text',
  reply: 'marked-reply',
  note: 'marked-note',
  callbackName: 'marked-callback-name',
  phone: '+442079460958',
  agreed: 'marked-agreement',
  property: 'marked-property',
  page: 'marked-page',
  locale: 'marked-locale',
  zone: 'Marked/Zone',
  notice: 'marked-notice-text',
  moment: 'marked-moment',
  channel: 'marked-channel@example.com',
}

async function consent(input: object, headers = {}): Promise<SignedReceipt> {
  const at = new Date().toISOString()
  const choice = { site: gateway.site, epoch: 1, purposes: ALL, surface: 'api', at, ...input }
  return (await post<{ receipt: SignedReceipt }>(url('consent'), choice, headers)).body.receipt
}

function database(): Database.Database {
  return new Database(join(gateway.data, 'beckon.db'))
}

/** Somebody does everything there is to do. */
async function live(): Promise<{ session: string; identity: string; personId: string }> {
  const { anonymousId, userId, locale, zone: timezone } = MARKS
  const { site, secret } = gateway
  const { body } = await post<{ token: string }>(url('sessions'), {
    site,
    anonymousId,
    locale,
    timezone,
  })
  const session = body.token
  const notice = { id: 'n', version: '1', locale: 'en', text: MARKS.notice }
  await consent({ anonymousId, notice }, bearer(session))
  const opted = { channel: 'email', purpose: 'marketing', state: 'granted', address: MARKS.channel }
  await consent({ epoch: 2, channels: [opted] }, bearer(session))
  await post(url('messages'), { id: ulid(), text: MARKS.text }, bearer(session))
  const { note, callbackName: name, phone } = MARKS
  const agreed = { version: '1', text: MARKS.agreed }
  await post(url('callbacks'), { id: ulid(), phone, name, note, consent: agreed }, bearer(session))
  const signer = await addSigner(gateway)
  const traits = { plan: MARKS.trait }
  const claims = { ...claimsFor(site, userId), email: MARKS.email, email_verified: true, traits }
  const token = await signToken(signer, claims)
  const { identity } = (await prove(gateway, { token, anonymousId }, session)).body
  const covered = { consent: { epoch: 1, categoryPreferences: { analytics: true } } }
  const event = { anonymousId, userId, context: { ...covered, page: { title: MARKS.page } } }
  const batch = [
    { ...event, type: 'track', event: 'Viewed', properties: { what: MARKS.property } },
    { ...event, type: 'identify', traits: { claim: MARKS.claim } },
    { anonymousId, type: 'track', event: 'Viewed', context: covered },
  ]
  await post(url('batch'), { writeKey: site, identity, batch })
  await post(url('identify'), { userId, traits: { vip: MARKS.serverTrait } }, bearer(secret))
  const agent = await connectAgent(gateway.url, await signIn(gateway.console))
  const { cases } = await agent.ask('cases:list', {})
  const { conversationId = '', personId = '' } = cases[0] ?? {}
  await agent.ask('message:send', { id: ulid(), conversationId, text: MARKS.reply })
  const db = database()
  db.exec(
    'create table moment (id text primary key, site_id text, person_id text references person, body text)',
  )
  db.prepare('insert into moment values (?, ?, ?, ?)').run('m', gateway.id, personId, MARKS.moment)
  db.close()
  return { session, identity, personId }
}

/** Where a text is left, in any column of any table. */
function findText(text: string): string[] {
  const db = database()
  const columns = db
    .prepare<[], { place: string; name: string; column: string }>(
      `select m.name, c.name as "column", m.name || '.' || c.name as place
       from sqlite_schema m, pragma_table_info(m.name) c where m.type = 'table'`,
    )
    .all()
  const found = columns.filter(({ name, column }) => {
    const query = `select count(*) as n from "${name}" where instr(cast("${column}" as text), ?) > 0`
    return (db.prepare<[string], { n: number }>(query).get(text)?.n ?? 0) > 0
  })
  db.close()
  return found.map(({ place }) => place)
}

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
    events: { length: 4 },
    messages: { length: 2 },
    cases: { length: 1 },
  })
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
  for (const mark of marks) expect(findText(mark), mark).not.toEqual([])
  const { status, body } = await eraseById(MARKS.userId)
  expect(status).toBe(200)
  for (const mark of marks) expect([mark, findText(mark)]).toEqual([mark, []])
  const files = ['', '-wal'].map((end) => readFileSync(join(gateway.data, `beckon.db${end}`)))
  for (const mark of marks)
    expect([mark, files.some((file) => file.includes(mark))]).toEqual([mark, false])
  const { certificate } = body
  expect(certificate.counts).toMatchObject({
    event: 4,
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
  const db = database()
  db.exec('update consent_receipt set salt = null, anonymous_id = null where seq = 2')
  db.close()
  await expect(verifyReceipts(gateway)).rejects.toThrow('broken at receipt 2, whose it is')
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
  expect(findText(MARKS.text)).toEqual([])
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
  expect(findText(browser)).toEqual([])
  expect(findText(MARKS.text)).not.toEqual([])
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
