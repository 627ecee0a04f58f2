import { randomBytes } from 'node:crypto'
import type { ErasureCertificate, Message, SubjectExport } from '@beckon/protocol'
import { startTestMail } from '@beckon/tooling/test-mail'
import { startTestTelegram, type TestBot, type TestChat } from '@beckon/tooling/test-telegram'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  bearer,
  closeSockets,
  connectVisitor,
  get,
  post,
  setSettings,
} from '../../../test-client.ts'
import { readRows } from '../../../test-database.ts'
import { findText } from '../../../test-find-text.ts'
import { CONSENT, type Guest, type Messaging, startMessaging } from '../../../test-messaging.ts'
import { addSigner, claimsFor, prove, signToken } from '../../../test-tokens.ts'

const SOON = { timeout: 15_000 }

let now = Date.now()
let site: Messaging<TestBot>
let logged: string[]

async function begin(options: object = {}): Promise<void> {
  now = Date.now()
  logged = []
  const log = pino({ level: 'trace' }, { write: (line) => void logged.push(line) })
  const given = { log, clock: () => now, secretKeys: [randomBytes(32)], ...options }
  site = await startMessaging(await startTestTelegram(), given)
}
beforeEach(() => begin())
afterEach(async () => {
  closeSockets()
  await site.stop()
})

async function goOn(guest?: Guest): Promise<Guest & { chat: TestChat; link: string }> {
  const writer = guest ?? (await site.write())
  const chat = site.bot.meet()
  const { url: link } = (await site.invite(writer)).body.invite
  await chat.start(link)
  return { ...writer, chat, link }
}

const read = (table: string) =>
  readRows<Record<string, string>>(site.gateway.data, `select * from ${table}`)

const ask = <Body>(what: string, { session }: Pick<Guest, 'session'>) =>
  post<Body>(
    `${site.gateway.url}/v1/subjects/me/${what}`,
    { site: site.gateway.site },
    bearer(session),
  )

test('waits while its visitor is here, until they write there themselves', async () => {
  await site.stop()
  await begin({ reach: { gather: 0, away: 60_000 } })
  const { chat, ...guest } = await goOn()
  const { socket } = await connectVisitor(site.gateway.url, { session: guest.session, protocol: 1 })
  await site.answer(guest, 'Are you here?')
  const waiting = async () => {
    const path = `${site.gateway.url}/v1/outbox?state=pending`
    return (await get<{ entries: object[] }>(path, bearer(site.gateway.secret))).body.entries
  }
  await expect.poll(waiting, SOON).toHaveLength(1)
  expect(chat.heard).toHaveLength(1)
  await chat.write('No, here')
  await site.answer(guest, 'I see')
  await chat.wait((text) => text === 'I see')
  const inputs = { isOnline: true, goesOn: true, cap: 500 }
  await expect.poll(site.decisions, SOON).toMatchObject([{ inputs }, { inputs }])
  socket.close()
})

test('sends by no other way what Telegram took, and what it did not', async () => {
  await site.stop()
  const smtp = await startTestMail()
  const mail = { url: smtp.url, from: 'support@beckon.example' }
  await begin({ mail, reach: { gather: 0, away: 0, lead: 1500 }, clock: Date.now })
  await setSettings(site.gateway, 'email', { origins: ['https://shop.example.com'] })
  const guest = await site.write()
  const address = 'kim@example.org'
  const path = `${site.gateway.url}/v1/email`
  await post(path, { address, consent: CONSENT }, bearer(guest.session))
  const { mail: asked } = await smtp.wait()
  const [proof = ''] = /https?:\S*\/email\/confirm\/\S*/.exec(asked.text ?? '') ?? []
  await fetch(proof, { method: 'POST' })
  const { chat } = await goOn(guest)
  const told = async () => {
    const all = (await site.decisions()).filter(({ messageId }) => messageId !== null)
    return all.map(({ channel, verdict, reason }) => [channel, verdict, reason]).sort()
  }

  await site.answer(guest, 'Yes, in oak.')
  await chat.wait((text) => text.includes('oak'))
  await expect.poll(told, SOON).toEqual([
    ['email', 'held', 'duplicate'],
    ['telegram', 'sent', null],
  ])
  chat.isBlocked = true
  await site.answer(guest, 'And in ash.')
  const sent = await smtp.wait(({ mail: { text } }) => text?.includes('And in ash.') === true)
  expect(sent.mail.text).not.toContain('Yes, in oak.')
  await smtp.stop()
}, 60_000)

test('closes the token in the database, and tells it to no log', async () => {
  await goOn()
  const [account] = await read('messenger_account')
  expect(account?.['token']).toMatch(/^sealed\./)
  await site.connect({ enabled: true })
  const [again] = await read('messenger_account')
  expect(again?.['token']).toMatch(/^sealed\./)
  expect(logged.join('')).not.toContain(site.bot.token)
  expect(logged.join('')).not.toContain(site.bot.webhook.secret)
})

test('keeps a link as a hash, for half an hour, and only the last one', async () => {
  const guest = await site.write()
  const [first, second] = [await site.invite(guest), await site.invite(guest)]
  const token = new URL(second.body.invite.url).searchParams.get('start') ?? ''
  expect(await findText(site.gateway, token)).toEqual([])
  const chat = site.bot.meet()
  await chat.start(first.body.invite.url)
  now += 31 * 60 * 1000
  await chat.start(second.body.invite.url)
  expect(chat.heard).toHaveLength(2)
  expect(new Set(chat.heard).size).toBe(1)
  await site.gateway.gateway.usecases.messengers.purge()
  expect([await read('messenger_invite'), await read('messenger_chat')]).toEqual([[], []])
})

test('an export tells of the chat, and an erasure leaves nothing of it', async () => {
  const guest = await goOn()
  await guest.chat.write('From elsewhere')
  const { body: all } = await ask<SubjectExport>('export', guest)
  expect(all.others['messenger_chat']).toMatchObject([{ remote_id: String(guest.chat.id) }])
  expect(all.messages.map(({ via }) => via)).toEqual([undefined, 'telegram'])
  const { body } = await ask<{ certificate: ErasureCertificate }>('erase', guest)
  expect(body.certificate.counts).toMatchObject({ messenger_chat: 1, messenger_invite: 1 })
  for (const mark of [String(guest.chat.id), 'From elsewhere'])
    expect([mark, await findText(site.gateway, mark)]).toEqual([mark, []])
  await guest.chat.write('Do you know me?')
  expect(await read('message')).toEqual([])
})

test('goes along with a guest who proves to be somebody, the newer of two chats', async () => {
  const proven = async (guest: Guest) => {
    const token = await signToken(
      await addSigner(site.gateway),
      claimsFor(site.gateway.site, 'kim'),
    )
    return (await prove(site.gateway, { token }, guest.session)).body.identity
  }
  const first = await goOn()
  await proven(first)
  now += 1000
  const second = await goOn()
  await second.chat.write('Before')
  await proven(second)
  await second.chat.write('After')
  await first.chat.write('Nobody’s by now')
  const messages: Message[] = await site.read(second)
  expect(messages.map(({ text }) => text)).toEqual([
    ...['Is it in stock?', 'Is it in stock?', 'Before', 'After'],
  ])
  expect(await read('messenger_chat')).toMatchObject([{ remote_id: String(second.chat.id) }])
})
