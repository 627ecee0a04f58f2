import type { EmailContact, OutboxEntry, SignedReceipt } from '@beckon/protocol'
import { type ArrivedMail, startTestMail, type TestMail } from '@beckon/tooling/test-mail'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  bearer,
  closeSockets,
  connectAgent,
  get,
  openSession,
  post,
  signIn,
} from '../../../test-client.ts'
import { ADDRESS, CONSENT, linkTo, type Mailing, startMailing } from '../../../test-mailing.ts'

const SOON = { timeout: 10_000 }

let mailing: Mailing<TestMail>
beforeEach(async () => {
  mailing = await startMailing(await startTestMail())
})
afterEach(async () => {
  closeSockets()
  await mailing.stop()
})

test('asks at an address first, and brings answers there once it is proven', async () => {
  const visitor = await mailing.write()
  expect((await mailing.ask(visitor)).body.email).toEqual({ address: ADDRESS, state: 'pending' })
  const { to, mail } = await mailing.smtp.wait()
  expect(to).toBe(ADDRESS)
  expect(mail.subject).toBe('Bitte bestätigen: Antworten von Hearth & Home per E-Mail')
  expect(mail.from).toMatchObject({ name: 'Hearth & Home', address: 'support@beckon.example' })
  expect(mail.replyTo?.[0]?.address).toBe('desk@beckon.example')
  await mailing.answer(visitor, 'Ja, in Eiche.')
  await expect
    .poll(mailing.decisions, SOON)
    .toMatchObject([{ reason: 'unconfirmed' }, { verdict: 'sent' }])
  expect(mailing.smtp.mails).toHaveLength(1)

  const link = linkTo('/email/confirm/', mail.text)
  const page = await (await fetch(link)).text()
  expect(page).toContain('k…@example.org')
  expect(mailing.smtp.mails).toHaveLength(1)
  await fetch(link, { method: 'POST' })
  const reply = await mailing.smtp.wait(
    ({ mail }) => mail.subject === 'Neue Nachricht von Hearth & Home',
  )
  expect(reply.mail.text).toContain('Robin:\nJa, in Eiche.')
  expect(reply.mail.html).toContain('Ja, in Eiche.')
  const own = await get<{ email: EmailContact }>(
    `${mailing.gateway.url}/v1/email`,
    bearer(visitor.session),
  )
  expect(own.body.email).toEqual({ address: ADDRESS, state: 'granted' })
})

test('sends a mail that mail programs thread, can unsubscribe from and do not answer', async () => {
  const visitor = await mailing.write()
  await mailing.prove(visitor)
  await mailing.answer(visitor, 'One')
  const first = await mailing.smtp.wait(({ mail }) => mail.text?.includes('One') === true)
  await mailing.answer(visitor, 'Two')
  const second = await mailing.smtp.wait(({ mail }) => mail.text?.includes('Two') === true)
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
  await mailing.answer(visitor, 'Three')
  await mailing.smtp.wait(({ mail }) => mail.text?.includes('Three') === true)
  const oneClick = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
  const response = await fetch(unsubscribe, { method: 'POST', body: oneClick })
  expect(response.status).toBe(200)
  const count = mailing.smtp.mails.length
  await mailing.answer(visitor, 'Four')
  const url = `${mailing.gateway.url}/v1/subjects/me/receipts`
  const { receipts } = (
    await post<{ receipts: SignedReceipt[] }>(
      url,
      { site: mailing.gateway.site },
      bearer(visitor.session),
    )
  ).body
  const said = receipts.map(({ channels, notice }) => [channels[0]?.state, notice?.text])
  expect(said).toEqual([
    ['pending', CONSENT.text],
    ['granted', undefined],
    ['withdrawn', undefined],
  ])
  expect(mailing.smtp.mails).toHaveLength(count)
})

test('leads back to the page they wrote on, into the same conversation, once', async () => {
  const visitor = await mailing.write()
  await mailing.prove(visitor)
  await mailing.answer(visitor, 'Yes')
  const { mail } = await mailing.smtp.wait(({ mail }) => mail.text?.includes('Yes') === true)
  const link = linkTo('#beckon=', mail.text)
  expect(link).toMatch(/^https:\/\/shop\.example\.com\/chairs\?colour=oak#beckon=/)
  const resume = link.split('#beckon=')[1]
  const open = (input: object) =>
    post<{ token: string; error?: { code: string } }>(`${mailing.gateway.url}/v1/sessions`, {
      site: mailing.gateway.site,
      ...input,
    })
  expect(resume?.split('.')[2]).toBe(mailing.gateway.site)
  const { token } = (await open({ resume })).body
  const list = await get<{ messages: { text: string }[] }>(
    `${mailing.gateway.url}/v1/messages`,
    bearer(token),
  )
  expect(list.body.messages.map(({ text }) => text)).toEqual(['Is it in stock?', 'Yes'])
  const other = await mailing.gateway.createSite()
  const [id, signature] = resume?.split('.') ?? []
  const forged = ['x', `${resume}x`, `${id}.${signature}`, `${id}.${signature}.${other.site}`]
  for (const input of [resume, ...forged].map((resume) => ({ resume }))) {
    expect(await open(input)).toMatchObject({
      status: 401,
      body: { error: { code: 'session/link-invalid' } },
    })
  }
  expect((await open({ resume, site: other.site })).status).toBe(401)
})

test('leads to no page whose origin the site did not name', async () => {
  const visitor = await mailing.write()
  await mailing.ask(visitor, { page: 'https://evil.example/chairs' })
  const { mail } = await mailing.smtp.wait()
  await fetch(linkTo('/email/confirm/', mail.text), { method: 'POST' })
  await mailing.answer(visitor, 'Yes')
  const reply = await mailing.smtp.wait(({ mail }) => mail.text?.includes('Yes') === true)
  expect(reply.raw).not.toContain('evil.example')
  expect(linkTo('#beckon=', reply.mail.text)).toMatch(/^https:\/\/shop\.example\.com\/#beckon=/)
})

test('sends a transcript, to a new address once it is proven', async () => {
  const visitor = await mailing.write()
  await mailing.answer(visitor, 'Yes, in oak.')
  expect((await mailing.ask(visitor, {}, 'email/transcript')).body.email.state).toBe('pending')
  const { mail } = await mailing.smtp.wait()
  await fetch(linkTo('/email/confirm/', mail.text), { method: 'POST' })
  const isTranscript = ({ mail }: ArrivedMail) =>
    mail.subject === 'Ihre Unterhaltung mit Hearth & Home'
  const { text } = (await mailing.smtp.wait(isTranscript)).mail
  expect(text).toContain('Sie:\nIs it in stock?\n\nRobin:\nYes, in oak.')
  await mailing.ask(
    await mailing.write(),
    { address: undefined, consent: undefined },
    'email/transcript',
  )
  const none = await mailing.ask(await mailing.write(), { address: undefined }, 'email/transcript')
  expect(none.body.error?.code).toBe('email/invalid')
})

test('is offered only where there is a mail server and the site named its pages', async () => {
  const config = async (key: string) =>
    (await get<{ email?: boolean }>(`${mailing.gateway.url}/v1/sites/${key}/config`)).body.email
  const other = await mailing.gateway.createSite()
  expect([await config(mailing.gateway.site), await config(other.site)]).toEqual([true, undefined])
  const session = await openSession({ url: mailing.gateway.url, site: other.site })
  const refused = await mailing.ask({ session, conversationId: '' })
  expect(refused).toMatchObject({ status: 409, body: { error: { code: 'email/unavailable' } } })
})

test('ends with a word of the visitor, and shows nothing of an address to who may not see it', async () => {
  const visitor = await mailing.write()
  await mailing.prove(visitor)
  const url = `${mailing.gateway.url}/v1/email/withdraw`
  expect((await post(url, {}, bearer(visitor.session))).body).toEqual({ email: null })
  const count = mailing.smtp.mails.length
  await mailing.answer(visitor, 'Anybody there?')
  expect((await get(`${mailing.gateway.url}/v1/email`)).status).toBe(401)
  const entries = await get<{ entries: OutboxEntry[] }>(
    `${mailing.gateway.url}/v1/outbox`,
    bearer(mailing.gateway.secret),
  )
  expect(JSON.stringify([entries.body, await mailing.decisions()])).not.toContain(ADDRESS)
  expect(mailing.smtp.mails).toHaveLength(count)
})

test('tells agents where answers go, and what became of each', async () => {
  const visitor = await mailing.write()
  await mailing.prove(visitor)
  await mailing.ask(visitor, { address: 'lee@example.org' })
  await mailing.answer(visitor, 'One')
  const agent = await connectAgent(mailing.gateway.url, await signIn(mailing.gateway.console))
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
