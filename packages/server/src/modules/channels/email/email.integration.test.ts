import type { Decision, EmailContact, OutboxEntry, SignedReceipt } from '@beckon/protocol'
import { startTestMail, type TestMail } from '@beckon/tooling/test-mail'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  bearer,
  closeSockets,
  connectAgent,
  get,
  openSession,
  post,
  setSettings,
  signIn,
  ulid,
} from '../../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../../testing.ts'

const SOON = { timeout: 10_000 }
const ORIGIN = 'https://shop.example.com'
const ADDRESS = 'kim@example.org'
const CONSENT = { version: '1', text: 'Send answers to this address.' }

let smtp: TestMail
let gateway: TestGateway

beforeEach(async () => {
  smtp = await startTestMail()
  await begin()
})
afterEach(async () => {
  closeSockets()
  await gateway.stop()
  await smtp.stop()
})

async function begin(): Promise<void> {
  const mail = { url: smtp.url, from: 'Support <support@beckon.example>' }
  gateway = await startTestGateway({ mail, reach: { gather: 0, away: 0 } })
  await setSettings(gateway, 'email', { origins: [ORIGIN], replyTo: 'desk@beckon.example' })
}

interface Visitor {
  session: string
  conversationId: string
}

async function write(text = 'Is it in stock?'): Promise<Visitor> {
  const session = await openSession(gateway)
  const { body } = await post<{ message: { conversationId: string } }>(
    `${gateway.url}/v1/messages`,
    { id: ulid(), text },
    bearer(session),
  )
  return { session, conversationId: body.message.conversationId }
}

function ask({ session }: Visitor, input: object = {}, path = 'email') {
  const page = `${ORIGIN}/chairs?colour=oak#reviews`
  const body = { address: ADDRESS, consent: CONSENT, page, locale: 'de-AT', ...input }
  return post<{ email: EmailContact; error?: { code: string } }>(
    `${gateway.url}/v1/${path}`,
    body,
    bearer(session),
  )
}

async function answer({ conversationId }: Visitor, text: string): Promise<void> {
  const url = `${gateway.url}/v1/conversations/${conversationId}/messages`
  await post(url, { id: ulid(), text, name: 'Robin' }, bearer(gateway.secret))
}

async function decisions(): Promise<Decision[]> {
  const url = `${gateway.url}/v1/decisions`
  return (await get<{ decisions: Decision[] }>(url, bearer(gateway.secret))).body.decisions
}

/** The first link of a mail that leads there. */
function linkTo(path: string, text: string | undefined): string {
  return new RegExp(`https?://[^\\s<>"]*${path}[^\\s<>"]*`).exec(text ?? '')?.[0] ?? ''
}

/** Somebody who wrote, gave an address and proved it. */
async function prove(visitor: Visitor, address = ADDRESS): Promise<void> {
  await ask(visitor, { address })
  const isIt = ({ to, mail }: TestMail['mails'][number]) =>
    to === address && linkTo('/email/confirm/', mail.text) !== ''
  const { mail } = await smtp.wait(isIt)
  const response = await fetch(linkTo('/email/confirm/', mail.text), { method: 'POST' })
  expect(response.status).toBe(200)
}

test('asks at an address first, and brings answers there once it is proven', async () => {
  const visitor = await write()
  expect((await ask(visitor)).body.email).toEqual({ address: ADDRESS, state: 'pending' })
  const { to, mail } = await smtp.wait()
  expect(to).toBe(ADDRESS)
  expect(mail.subject).toBe('Bitte bestätigen: Antworten von Hearth & Home per E-Mail')
  expect(mail.from).toMatchObject({ name: 'Hearth & Home', address: 'support@beckon.example' })
  expect(mail.replyTo?.[0]?.address).toBe('desk@beckon.example')
  await answer(visitor, 'Ja, in Eiche.')
  await expect.poll(decisions, SOON).toMatchObject([{ reason: 'unconfirmed' }, { verdict: 'sent' }])
  expect(smtp.mails).toHaveLength(1)

  const link = linkTo('/email/confirm/', mail.text)
  const page = await (await fetch(link)).text()
  expect(page).toContain('k…@example.org')
  expect(smtp.mails).toHaveLength(1)
  await fetch(link, { method: 'POST' })
  const reply = await smtp.wait(({ mail }) => mail.subject === 'Neue Nachricht von Hearth & Home')
  expect(reply.mail.text).toContain('Robin:\nJa, in Eiche.')
  expect(reply.mail.html).toContain('Ja, in Eiche.')
  const own = await get<{ email: EmailContact }>(`${gateway.url}/v1/email`, bearer(visitor.session))
  expect(own.body.email).toEqual({ address: ADDRESS, state: 'granted' })
})

test('sends a mail that mail programs thread, can unsubscribe from and do not answer', async () => {
  const visitor = await write()
  await prove(visitor)
  await answer(visitor, 'One')
  const first = await smtp.wait(({ mail }) => mail.text?.includes('One') === true)
  await answer(visitor, 'Two')
  const second = await smtp.wait(({ mail }) => mail.text?.includes('Two') === true)
  const header = ({ mail }: typeof first, name: string) =>
    mail.headers.find(({ key }) => key === name)?.value
  expect(first.mail.messageId).toMatch(/^<[\da-f-]{36}@beckon\.example>$/)
  expect(second.mail.messageId).not.toBe(first.mail.messageId)
  const root = `<${visitor.conversationId}@beckon.example>`
  for (const mail of [first, second]) {
    expect(mail.mail).toMatchObject({ inReplyTo: root, references: root })
    expect(header(mail, 'auto-submitted')).toBe('auto-generated')
    expect(header(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(header(mail, 'content-type')).toContain('multipart/alternative')
  }
  const unsubscribe = header(first, 'list-unsubscribe')?.replace(/^<|>$/g, '') ?? ''
  await fetch(unsubscribe)
  await answer(visitor, 'Three')
  await smtp.wait(({ mail }) => mail.text?.includes('Three') === true)
  const oneClick = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
  const response = await fetch(unsubscribe, { method: 'POST', body: oneClick })
  expect(response.status).toBe(200)
  const count = smtp.mails.length
  await answer(visitor, 'Four')
  const url = `${gateway.url}/v1/subjects/me/receipts`
  const { receipts } = (
    await post<{ receipts: SignedReceipt[] }>(url, { site: gateway.site }, bearer(visitor.session))
  ).body
  const said = receipts.map(({ channels, notice }) => [channels[0]?.state, notice?.text])
  expect(said).toEqual([
    ['pending', CONSENT.text],
    ['granted', undefined],
    ['withdrawn', undefined],
  ])
  expect(smtp.mails).toHaveLength(count)
})

test('leads back to the page they wrote on, into the same conversation, once', async () => {
  const visitor = await write()
  await prove(visitor)
  await answer(visitor, 'Yes')
  const { mail } = await smtp.wait(({ mail }) => mail.text?.includes('Yes') === true)
  const link = linkTo('#beckon=', mail.text)
  expect(link).toMatch(/^https:\/\/shop\.example\.com\/chairs\?colour=oak#beckon=/)
  const resume = link.split('#beckon=')[1]
  const open = (input: object) =>
    post<{ token: string; error?: { code: string } }>(`${gateway.url}/v1/sessions`, {
      site: gateway.site,
      ...input,
    })
  const { token } = (await open({ resume })).body
  const list = await get<{ messages: { text: string }[] }>(
    `${gateway.url}/v1/messages`,
    bearer(token),
  )
  expect(list.body.messages.map(({ text }) => text)).toEqual(['Is it in stock?', 'Yes'])
  const other = await gateway.createSite()
  for (const input of [{ resume }, { resume: `${resume}x` }, { resume: 'x' }]) {
    expect(await open(input)).toMatchObject({
      status: 401,
      body: { error: { code: 'session/link-invalid' } },
    })
  }
  expect((await open({ resume, site: other.site })).status).toBe(401)
})

test('leads to no page whose origin the site did not name', async () => {
  const visitor = await write()
  await ask(visitor, { page: 'https://evil.example/chairs' })
  const { mail } = await smtp.wait()
  await fetch(linkTo('/email/confirm/', mail.text), { method: 'POST' })
  await answer(visitor, 'Yes')
  const reply = await smtp.wait(({ mail }) => mail.text?.includes('Yes') === true)
  expect(reply.raw).not.toContain('evil.example')
  expect(linkTo('#beckon=', reply.mail.text)).toMatch(/^https:\/\/shop\.example\.com\/#beckon=/)
})

test('keeps headers and markup whole, whatever is in a name or a message', async () => {
  await gateway.stop()
  await begin()
  const [site] = [await gateway.gateway.usecases.sites.findFirst()]
  if (site === undefined) throw new Error('There is no site')
  const name = 'Evil\r\nBcc: everyone@example.org\n\n<b>"Co"</b>'
  await gateway.gateway.usecases.sites.updateSite(site, { name })
  const visitor = await write()
  await prove(visitor)
  await answer(visitor, '<img src=x onerror=alert(1)>\r\n.\r\nBcc: all@example.org')
  const { mail } = await smtp.wait(({ mail }) => mail.text?.includes('onerror') === true)
  expect(mail.bcc ?? []).toEqual([])
  expect(mail.to?.map(({ address }) => address)).toEqual([ADDRESS])
  expect(mail.headers.map(({ key }) => key)).not.toContain('bcc')
  expect(mail.subject).toContain('Evil Bcc: everyone@example.org')
  expect(mail.html).not.toContain('<img')
  expect(mail.html).not.toContain('<b>')
})

test.each([
  'not an address',
  'a@b@c.example',
  'kim@example.org\r\nBcc: x@example.org',
  'kim@example.org, x@example.org',
  '<kim@example.org>',
  `${'x'.repeat(250)}@example.org`,
])('takes no address such as %j', async (address) => {
  const answered = await ask(await write(), { address })
  expect(answered).toMatchObject({ status: 400, body: { error: { code: 'email/invalid' } } })
})

test('suppresses an address whose server refuses it, and tries again where it is only busy', async () => {
  const visitor = await write()
  await prove(visitor)
  smtp.answer({ code: 451, text: 'Busy' })
  await answer(visitor, 'One')
  const outbox = async () => {
    const url = `${gateway.url}/v1/outbox?state=pending`
    return (await get<{ entries: OutboxEntry[] }>(url, bearer(gateway.secret))).body.entries
  }
  await expect.poll(outbox, SOON).toMatchObject([{ attempts: 1, error: /451/ }])
  smtp.answer({ code: 550, text: 'No such user kim@example.org' })
  await ask(visitor, { address: 'gone@example.org' })
  await expect
    .poll(async () => (await decisions()).map(({ reason }) => reason), SOON)
    .toContain('refused')
})

test('cannot be used to write to strangers', async () => {
  const visitors = await Promise.all([write(), write(), write(), write()])
  for (const visitor of visitors) await ask(visitor, { address: 'stranger@example.org' })
  const reasons = async () => (await decisions()).map(({ reason }) => reason)
  await expect.poll(async () => (await reasons()).length, SOON).toBe(4)
  expect((await reasons()).filter((reason) => reason === 'cap')).toHaveLength(1)
  expect(smtp.mails).toHaveLength(3)

  const stop = linkTo('/email/stop/', smtp.mails[0]?.mail.text)
  await fetch(stop, { method: 'POST', body: new URLSearchParams({ do: 'never' }) })
  for (let count = 4; count < 10; count += 1)
    await ask(await write(), { address: `${count}@example.org` })
  const tooMany = await ask(await write(), { address: 'more@example.org' })
  expect(tooMany).toMatchObject({ status: 429, body: { error: { code: 'email/too-many' } } })
})

test('sends a transcript, to a new address once it is proven', async () => {
  const visitor = await write()
  await answer(visitor, 'Yes, in oak.')
  expect((await ask(visitor, {}, 'email/transcript')).body.email.state).toBe('pending')
  const { mail } = await smtp.wait()
  await fetch(linkTo('/email/confirm/', mail.text), { method: 'POST' })
  const isTranscript = ({ mail }: TestMail['mails'][number]) =>
    mail.subject === 'Ihre Unterhaltung mit Hearth & Home'
  const { text } = (await smtp.wait(isTranscript)).mail
  expect(text).toContain('Sie:\nIs it in stock?\n\nRobin:\nYes, in oak.')
  await ask(await write(), { address: undefined, consent: undefined }, 'email/transcript')
  const none = await ask(await write(), { address: undefined }, 'email/transcript')
  expect(none.body.error?.code).toBe('email/invalid')
})

test('is offered only where there is a mail server and the site named its pages', async () => {
  const config = async (key: string) =>
    (await get<{ email?: boolean }>(`${gateway.url}/v1/sites/${key}/config`)).body.email
  const other = await gateway.createSite()
  expect([await config(gateway.site), await config(other.site)]).toEqual([true, undefined])
  const session = await openSession({ url: gateway.url, site: other.site })
  const refused = await ask({ session, conversationId: '' })
  expect(refused).toMatchObject({ status: 409, body: { error: { code: 'email/unavailable' } } })
})

test('ends with a word of the visitor, and shows nothing of an address to who may not see it', async () => {
  const visitor = await write()
  await prove(visitor)
  const url = `${gateway.url}/v1/email/withdraw`
  expect((await post(url, {}, bearer(visitor.session))).body).toEqual({ email: null })
  const count = smtp.mails.length
  await answer(visitor, 'Anybody there?')
  expect((await get(`${gateway.url}/v1/email`)).status).toBe(401)
  const entries = await get<{ entries: OutboxEntry[] }>(
    `${gateway.url}/v1/outbox`,
    bearer(gateway.secret),
  )
  expect(JSON.stringify([entries.body, await decisions()])).not.toContain(ADDRESS)
  expect(smtp.mails).toHaveLength(count)
})

test('tells agents where answers go, and what became of each', async () => {
  const visitor = await write()
  await prove(visitor)
  await ask(visitor, { address: 'lee@example.org' })
  await answer(visitor, 'One')
  const agent = await connectAgent(gateway.url, await signIn(gateway.console))
  const { cases } = await agent.ask('cases:list', {})
  const personId = cases[0]?.personId
  const readPerson = async () => (await agent.ask('person:watch', { personId })).person
  const said = (await readPerson()).channels?.map(({ state, address }) => [state, address])
  expect(said).toEqual([
    ['withdrawn', ADDRESS],
    ['pending', 'lee@example.org'],
  ])
  const deliveries = async () => (await readPerson()).deliveries
  const held = expect.objectContaining({ verdict: 'held', reason: 'unconfirmed' })
  await expect.poll(deliveries, SOON).toContainEqual(held)
  expect(JSON.stringify(await deliveries())).not.toContain('example.org')
})

test('opens nothing with a link that the gateway did not make', async () => {
  for (const path of ['email/confirm/x.y', 'email/stop/x.y']) {
    for (const method of ['GET', 'POST']) {
      expect((await fetch(`${gateway.url}/${path}`, { method })).status).toBe(404)
    }
  }
})
