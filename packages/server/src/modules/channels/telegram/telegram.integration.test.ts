import type { Message, SignedReceipt, SiteConfig } from '@beckon/protocol'
import { startTestTelegram, type TestBot, type TestChat } from '@beckon/tooling/test-telegram'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bearer, get, openSession, post } from '../../../test-client.ts'
import { CONSENT, type Guest, type Messaging, startMessaging } from '../../../test-messaging.ts'

const SOON = { timeout: 15_000 }

let site: Messaging<TestBot>
beforeEach(async () => {
  site = await startMessaging(await startTestTelegram())
})
afterEach(() => site.stop())

/** Somebody who wrote, asked for a link and opened it. */
async function goOn(language = 'de'): Promise<Guest & { chat: TestChat }> {
  const guest = await site.write()
  const chat = site.bot.meet(language)
  const { body } = await site.invite(guest)
  await chat.start(body.invite.url)
  return { ...guest, chat }
}

const textsOf = (messages: readonly Message[]) => messages.map(({ text }) => text)

const listContacts = async ({ session }: Guest): Promise<string[]> => {
  const { body } = await get<{ messengers: { channel: string }[] }>(
    `${site.gateway.url}/v1/messengers`,
    bearer(session),
  )
  return body.messengers.map(({ channel }) => channel)
}

async function readReceipts({ session }: Guest): Promise<SignedReceipt[]> {
  const { body } = await post<{ receipts: SignedReceipt[] }>(
    `${site.gateway.url}/v1/subjects/me/receipts`,
    { site: site.gateway.site },
    bearer(session),
  )
  return body.receipts
}

test('offers it where the owner set a bot, and tells nobody its token', async () => {
  const { gateway, bot } = site
  const config = async () =>
    (await get<SiteConfig>(`${gateway.url}/v1/sites/${gateway.site}/config`)).body
  expect(await config()).toMatchObject({ messengers: ['telegram'], reach: true })
  const list = await get<{ channels: object[] }>(
    `${gateway.url}/v1/channels`,
    bearer(gateway.secret),
  )
  expect(list.body.channels).toMatchObject([{ channel: 'telegram', name: bot.name, enabled: true }])
  expect(JSON.stringify(list.body)).not.toContain(bot.token)
  const { calls, webhook } = bot
  expect(calls.map(({ method }) => method)).toEqual(['getMe', 'setWebhook'])
  expect(webhook.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1\/channels\/[\w-]+\/inbound$/)
  expect(webhook.secret).toMatch(/^[\w-]{43}$/)

  await site.connect({ enabled: false })
  expect(await config()).not.toHaveProperty('messengers')
  const guest = await site.write()
  expect((await site.invite(guest)).body.error?.code).toBe('channel/unavailable')
  const gone = { method: 'DELETE', headers: bearer(gateway.secret) }
  await fetch(`${gateway.url}/v1/channels/telegram`, gone)
  await expect.poll(() => webhook.url).toBe('')
})

test('says what is wrong with a token, and stores none that is', async () => {
  const { gateway, bot } = site
  const other = await gateway.createSite()
  const refusal = async (input: object) => {
    const { status, body } = await site.connect(input, other.secret)
    return [status, body.error?.code, body.error?.details?.[0]?.message]
  }
  const wrong = `123456:${'x'.repeat(35)}`
  expect(await refusal({ token: wrong })).toEqual([400, 'channel/token-refused', undefined])
  expect(await refusal({ token: '../../../x' })).toEqual([400, 'channel/token-refused', undefined])
  expect(await refusal({})).toEqual([400, 'request/invalid', 'Expected the token of a bot'])
  expect(await refusal({ token: bot.token })).toEqual([409, 'channel/taken', undefined])
  const own = site.telegram.createBot()
  const why = 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook'
  own.faults.push({ method: 'setWebhook', error_code: 400, description: why })
  expect(await refusal({ token: own.token })).toEqual([502, 'channel/unreachable', why])
  const list = await get(`${gateway.url}/v1/channels`, bearer(other.secret))
  expect(list.body).toEqual({ channels: [] })
})

test('goes on in Telegram by a link that works once, with what was agreed to as a receipt', async () => {
  const guest = await site.write()
  const chat = site.bot.meet()
  await site.answer(guest, 'Yes, in oak.')
  const { invite } = (await site.invite(guest)).body
  expect(invite.url).toMatch(new RegExp(`^https://t\\.me/${site.bot.name}\\?start=[\\w-]{32}$`))
  expect(await listContacts(guest)).toEqual([])
  expect(await readReceipts(guest)).toEqual([])

  await chat.start(invite.url)
  // In the language of the chat they come from, and what they have not read follows.
  expect(chat.heard[0]).toMatch(/^Sie sprechen jetzt hier mit Hearth & Home\./)
  expect(await chat.wait((text) => text.includes('oak'))).toBe('Yes, in oak.')
  expect(await listContacts(guest)).toEqual(['telegram'])
  const [receipt] = await readReceipts(guest)
  expect(receipt).toMatchObject({
    surface: 'chat',
    channels: [{ channel: 'telegram', purpose: 'reply', state: 'granted', address: null }],
    notice: { id: 'messenger-replies', ...CONSENT, locale: 'de-AT' },
  })

  const stranger = site.bot.meet('fr')
  await stranger.start(invite.url)
  expect(stranger.heard).toEqual([expect.stringMatching(/^Pour parler avec Hearth & Home ici/)])
  await site.answer(guest, 'And in ash.')
  await chat.wait((text) => text.includes('ash'))
  expect(stranger.heard).toHaveLength(1)
})

test('is one conversation wherever it is written, with each answer once', async () => {
  const { chat, ...guest } = await goOn()
  await chat.write('In black too?')
  await site.answer(guest, 'In black too.')
  await chat.wait((text) => text === 'In black too.')
  await chat.write('Great')
  const messages = await site.read(guest)
  expect(messages.map(({ text, via }) => [text, via])).toEqual([
    ['Is it in stock?', undefined],
    ['In black too?', 'telegram'],
    ['In black too.', undefined],
    ['Great', 'telegram'],
  ])
  // Who answers there has read it there.
  const page = await get<{ read: { visitor: number } }>(
    `${site.gateway.url}/v1/messages`,
    bearer(guest.session),
  )
  expect(page.body.read.visitor).toBe(3)
  const reply = { channel: 'telegram', verdict: 'sent', purpose: 'reply' }
  await expect.poll(site.decisions).toMatchObject([reply])
  expect(JSON.stringify(await site.decisions())).not.toContain(String(chat.id))
})

test('stores what is brought again, and by several at once, once', async () => {
  const { chat, ...guest } = await goOn()
  const from = { id: chat.id, is_bot: false }
  const message = {
    message_id: 9,
    date: 1_780_000_000,
    chat: { id: chat.id, type: 'private' },
    from,
  }
  const update = { update_id: 1, message: { ...message, text: 'Only once' } }
  const statuses = await Promise.all(Array.from({ length: 20 }, () => site.bot.push(update)))
  expect(new Set(statuses)).toEqual(new Set([200]))
  expect(textsOf(await site.read(guest))).toEqual(['Is it in stock?', 'Only once'])
  await chat.edit({ message_id: 9 }, 'Only twice')
  expect(textsOf(await site.read(guest)).at(-1)).toBe('(edited) Only twice')
})

test('stores what is too long for one message as several, once, and never has it brought for ever', async () => {
  const { session, chat } = await goOn()
  const words = (name: string) => `${name} `.repeat(1500).trim()
  const text = ['oak', 'ash', 'elm', 'fir'].map(words).join('\n\n')
  const message = {
    ...{ message_id: 9, date: 1_780_000_000, chat: { id: chat.id, type: 'private' } },
    ...{ from: { id: chat.id, is_bot: false }, text },
  }
  const bring = () => site.bot.push({ update_id: 3, message })
  expect([...(await Promise.all([bring(), bring()])), await bring()]).toEqual([200, 200, 200])
  const [first, ...parts] = textsOf(await site.read({ session }))
  expect(first).toBe('Is it in stock?')
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.join('\n\n').split(/\s+/)).toEqual(text.split(/\s+/))
})

test('takes nothing from who is not Telegram, and tells nobody why', async () => {
  const { chat, ...guest } = await goOn()
  const update = (text: string) => ({
    update_id: 1,
    message: {
      ...{ message_id: 9, date: 1, from: { id: chat.id }, text },
      chat: { id: chat.id, type: 'private' },
    },
  })
  const { secret, url } = site.bot.webhook
  for (const wrong of ['', 'x', secret.slice(1), `${secret}x`, secret.toUpperCase()])
    expect(await site.bot.push(update('forged'), wrong)).toBe(401)
  const body = JSON.stringify(update('forged'))
  expect((await fetch(url, { method: 'POST', body })).status).toBe(401)
  const nowhere = url.replace(/[\w-]+\/inbound$/, 'nowhere/inbound')
  expect((await fetch(nowhere, { method: 'POST', body })).status).toBe(401)
  expect(textsOf(await site.read(guest))).toEqual(['Is it in stock?'])
})

test('answers strangers once, politely, and stores nothing of them', async () => {
  const stranger = site.bot.meet('es')
  await stranger.write('Hola')
  await stranger.write('¿Hola?')
  expect(stranger.heard).toEqual([expect.stringMatching(/^Para hablar con Hearth & Home aquí/)])
  await stranger.start()
  await stranger.write('/stop')
  expect(new Set(stranger.heard).size).toBe(1)
  const { body } = await get<{ conversations: object[] }>(
    `${site.gateway.url}/v1/conversations`,
    bearer(site.gateway.secret),
  )
  expect(body.conversations).toEqual([])
})

test('ends where they say so, in Telegram, in the chat, or by blocking the bot', async () => {
  const first = await goOn()
  await first.chat.write('/stop')
  expect(first.chat.heard.at(-1)).toBe('Hearth & Home schreibt Ihnen hier nicht mehr.')
  const second = await goOn()
  await site.leave(second)
  const third = await goOn()
  await third.chat.block()
  for (const guest of [first, second, third]) {
    expect(await listContacts(guest)).toEqual([])
    const receipts = await readReceipts(guest)
    expect(receipts.map(({ channels }) => channels[0]?.state)).toEqual(['granted', 'withdrawn'])
    await site.answer(guest, 'Too late')
  }
  await first.chat.write('Hello?')
  expect(first.chat.heard.at(-1)).toMatch(/^Um hier mit Hearth & Home zu sprechen/)
  expect(await site.decisions()).toEqual([])
  expect(second.chat.heard).toHaveLength(1)
})

test('takes a refusal by Telegram as theirs, and a chat that is no more', async () => {
  const guest = await goOn()
  guest.chat.isBlocked = true
  await site.answer(guest, 'Are you there?')
  await expect.poll(site.decisions, SOON).toMatchObject([{ reason: 'unreachable' }])
  expect(await listContacts(guest)).toEqual([])
  const [, withdrawn] = await readReceipts(guest)
  expect(withdrawn).toMatchObject({ surface: 'telegram', channels: [{ state: 'withdrawn' }] })
})

test('waits for as long as Telegram says, and sends no part twice', async () => {
  const { chat, ...guest } = await goOn()
  await chat.write('Tell me all of it')
  const busy = { error_code: 429, description: 'Too Many Requests: retry after 1' }
  const wait = { method: 'sendMessage', after: 2, ...busy, parameters: { retry_after: 1 } }
  const long = ['first', 'second', 'third'].map((word) => `${word} ${'x'.repeat(2500)}`)
  site.bot.faults.push(wait)
  await site.answer(guest, long.join('\n\n'))
  // Only the last of its three parts is missing by then.
  await chat.wait((text) => text.startsWith('third'))
  expect(chat.heard.slice(1).map((text) => text.split(' ')[0])).toEqual([
    'first',
    'second',
    'third',
  ])
  const sends = site.bot.calls.filter(({ method }) => method === 'sendMessage')
  expect(sends).toHaveLength(4)
}, 60_000)

test('brings photos and documents along, and names what cannot come', async () => {
  const { chat, ...guest } = await goOn()
  await chat.sendDocument(Buffer.from('%PDF-1.4 bill'), {
    ...{ file_name: 'bill.pdf', mime_type: 'application/pdf', caption: 'My bill' },
  })
  const program = { file_name: 'run.exe', mime_type: 'application/x-msdownload' }
  await chat.sendDocument(Buffer.from('MZ'), program)
  await chat.write('', { sticker: { file_id: 's', emoji: '👍' } })
  await chat.write('', { new_kind: {} })
  const [, bill, refused, sticker, unknown] = await site.read(guest)
  expect(bill).toMatchObject({ text: 'My bill', attachments: [{ name: 'bill.pdf' }] })
  const url = `${site.gateway.url}${bill?.attachments?.[0]?.url}`
  expect(await (await fetch(url)).text()).toBe('%PDF-1.4 bill')
  expect(refused?.text).toBe('[run.exe: could not be taken over]')
  expect(chat.heard.at(-1)).toMatch(/^Ein Teil davon konnte nicht weitergegeben werden/)
  expect(sticker?.text).toBe('[sticker 👍]')
  expect(unknown?.text).toBe('[a message that only Telegram can show]')
})

test('gives a chat to whoever opened a link in it last', async () => {
  const first = await goOn()
  const second = await site.write()
  await first.chat.start((await site.invite(second)).body.invite.url)
  expect([await listContacts(first), await listContacts(second)]).toEqual([[], ['telegram']])
  await first.chat.write('Whose is this?')
  expect(textsOf(await site.read(second)).at(-1)).toBe('Whose is this?')
  expect(textsOf(await site.read(first))).toEqual(['Is it in stock?'])
})

test('lets nobody of another company in, by a link or by a bot', async () => {
  const other = await site.gateway.createSite()
  const bot = site.telegram.createBot()
  await site.connect({ token: bot.token }, other.secret)
  const guest = await site.write()
  const { invite } = (await site.invite(guest)).body
  const chat = bot.meet()
  await chat.start(invite.url)
  expect(chat.heard).toEqual([expect.stringContaining('To talk to Another company here')])
  expect(await listContacts(guest)).toEqual([])
  const session = await openSession({ url: site.gateway.url, site: other.site })
  const theirs = await site.invite({ session })
  await site.bot.meet().start(theirs.body.invite.url)
  expect(await listContacts({ session, conversationId: '' })).toEqual([])
})
