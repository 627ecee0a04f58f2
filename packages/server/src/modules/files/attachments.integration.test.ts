import type { Attachment, MessagePage } from '@beckon/protocol'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  bearer,
  closeSockets,
  connectAgent,
  enterVisitor,
  get,
  openSession,
  post,
  signIn,
  ulid,
} from '../../test-client.ts'
import { announce, type Uploading, upload } from '../../test-upload.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

/** One pixel. */
const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway()
})
afterEach(closeSockets)
afterAll(() => gateway.stop())

async function enter() {
  const visitor = await enterVisitor(gateway)
  const uploading: Uploading = { url: gateway.url, who: bearer(visitor.session) }
  const send = async (attachments: string[], text = '') => {
    const { message } = await visitor.ask('message:send', { id: ulid(), text, attachments })
    return message
  }
  return { visitor, uploading, send }
}

async function enterAgent() {
  const cookie = await signIn(await gateway.createLoginLink())
  const agent = await connectAgent(gateway.url, cookie)
  const uploading: Uploading = { url: gateway.url, who: { cookie, origin: gateway.url } }
  return { agent, uploading }
}

const read = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${gateway.url}${path}`, { headers })

test('a message carries what was uploaded for it, in its order, and needs no words then', async () => {
  const { visitor, uploading, send } = await enter()
  const picture = await upload(uploading, PNG, { name: 'lamp.png', type: 'image/png' })
  const note = await upload(uploading, 'The small one', { name: 'note.txt' })
  const message = await send([note, picture])
  expect(message.text).toBe('')
  expect(message.attachments).toMatchObject([
    { id: note, name: 'note.txt', type: 'text/plain', size: 13 },
    { id: picture, name: 'lamp.png', type: 'image/png', size: PNG.length, width: 1, height: 1 },
  ])
  const { messages } = await visitor.ask('messages:list', {})
  expect(messages).toEqual([message])
  const { body } = await get<MessagePage>(`${gateway.url}/v1/messages`, uploading.who)
  expect(body.messages).toEqual([message])
})

test('a message without files is what it was before there were files', async () => {
  const { visitor } = await enter()
  const { message } = await visitor.ask('message:send', { id: ulid(), text: 'Hi' })
  expect(message).not.toHaveProperty('attachments')
  expect(await visitor.refusal('message:send', { id: ulid(), text: ' ' })).toBe('message/empty')
})

test('the same message sent again is answered with the files it came with', async () => {
  const { visitor, uploading } = await enter()
  const draft = { id: ulid(), text: 'Look', attachments: [await upload(uploading, 'once')] }
  const first = await visitor.ask('message:send', draft)
  expect(await visitor.ask('message:send', draft)).toEqual(first)
})

test('sends nobody else’s file, none twice, none that is not whole, and not too many', async () => {
  const mine = await enter()
  const theirs = await enter()
  const foreign = await upload(theirs.uploading, 'theirs')
  const sent = await upload(mine.uploading, 'mine')
  await mine.send([sent])
  const begun = (await announce(mine.uploading, 5)).headers.get('location')?.split('/').at(-1)
  const { agent, uploading } = await enterAgent()
  const { cases } = await agent.ask('cases:list', {})
  const conversation = cases[0]?.conversationId ?? ''
  const agents = await upload(uploading, 'agent’s', { conversation })
  const cases_: [unknown[], string][] = [
    [[foreign], 'file/not-found'],
    [[sent], 'file/not-found'],
    [[agents], 'file/not-found'],
    [['no-such-file'], 'file/not-found'],
    [[begun], 'file/unfinished'],
    [Array.from({ length: 11 }, (_, n) => `file-${n}`), 'file/too-many'],
    [[''], 'request/invalid'],
    [[7], 'request/invalid'],
  ]
  const before = (await mine.visitor.ask('messages:list', {})).lastSeq
  for (const [attachments, code] of cases_) {
    const draft = { id: ulid(), text: 'x', attachments }
    expect([attachments, await mine.visitor.refusal('message:send', draft)]).toEqual([
      attachments,
      code,
    ])
  }
  expect((await mine.visitor.ask('messages:list', {})).lastSeq).toBe(before)
})

test('an agent sends files to the one whose conversation they were uploaded for', async () => {
  const one = await enter()
  const other = await enter()
  await one.visitor.ask('message:send', { id: ulid(), text: 'One' })
  const { message } = await other.visitor.ask('message:send', { id: ulid(), text: 'Other' })
  const { agent, uploading } = await enterAgent()
  const { conversationId } = message
  const file = await upload(uploading, 'Invoice', { conversation: conversationId })
  const list = (await agent.ask('cases:list', {})).cases
  const wrong = list.find((each) => each.conversationId !== conversationId)?.conversationId
  const draft = { id: ulid(), text: '', attachments: [file] }
  expect(await agent.refusal('message:send', { ...draft, conversationId: wrong })).toBe(
    'file/not-found',
  )
  await agent.ask('message:send', { ...draft, conversationId })
  const told = await other.visitor.notice('message:new')
  expect(told.message.attachments?.[0]).toMatchObject({ id: file, name: 'note.txt' })
  const url = told.message.attachments?.[0]?.url ?? ''
  expect(await (await read(url)).text()).toBe('Invoice')
  const changed = (await agent.ask('cases:list', {})).cases[0]
  expect(changed?.lastMessage).toMatchObject({ text: '', attachments: 1 })
})

test('an agent uploads only from the gateway’s own pages, for a conversation of their site', async () => {
  const { uploading } = await enterAgent()
  const foreign = { ...uploading, who: { ...uploading.who, origin: 'https://evil.example' } }
  expect((await announce(foreign, 5)).status).toBe(401)
  expect((await announce(uploading, 5)).code).toBe('conversation/not-found')
})

test('serves what a link opens so that a browser runs none of it', async () => {
  const { uploading, send } = await enter()
  const picture = await upload(uploading, PNG, { name: 'Grüße "x".png', type: 'image/png' })
  const document = await upload(uploading, '%PDF-1.7 …', { type: 'application/pdf' })
  const { attachments = [] } = await send([picture, document])
  const [shown, saved] = await Promise.all(attachments.map(({ url }) => read(url)))
  expect(new Uint8Array((await shown?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(PNG)
  expect(Object.fromEntries(shown?.headers ?? [])).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': `inline; filename="Gr__e _x_.png"; filename*=UTF-8''Gr%C3%BC%C3%9Fe%20%22x%22.png`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': expect.stringMatching(/^private, max-age=\d+$/),
    'content-length': String(PNG.length),
  })
  expect(saved?.headers.get('content-type')).toBe('application/pdf')
  expect(saved?.headers.get('content-disposition')).toMatch(/^attachment;/)
})

test('serves parts, as players ask for them', async () => {
  const { uploading, send } = await enter()
  const { attachments } = await send([await upload(uploading, '0123456789')])
  const url = attachments?.[0]?.url ?? ''
  const part = await read(url, { range: 'bytes=2-4' })
  expect([part.status, await part.text()]).toEqual([206, '234'])
  expect(part.headers.get('content-range')).toBe('bytes 2-4/10')
  expect(part.headers.get('content-length')).toBe('3')
  const beyond = await read(url, { range: 'bytes=10-' })
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */10'])
  const head = await fetch(`${gateway.url}${url}`, { method: 'HEAD' })
  expect([head.status, head.headers.get('content-length')]).toEqual([200, '10'])
})

test('a link ends, and opens nothing but what it was made for', async () => {
  let ahead = 0
  const other = await startTestGateway({ clock: () => Date.now() + ahead })
  const who = bearer(await openSession(other))
  const uploading = { url: other.url, who }
  const [first, second] = [await upload(uploading, 'first'), await upload(uploading, 'second')]
  const { body } = await post<{ message: { attachments: Attachment[] } }>(
    `${other.url}/v1/messages`,
    { id: ulid(), text: '', attachments: [first, second] },
    who,
  )
  const url = body.message.attachments[0]?.url ?? ''
  const status = async (path: string) => (await fetch(`${other.url}${path}`)).status
  expect(await status(url)).toBe(200)
  expect(await status(url.replace(first, second))).toBe(403)
  expect(await status(url.replace(first, 'no-such-file'))).toBe(403)
  expect(await status(url.replace(/until=\d/, 'until=9'))).toBe(403)
  expect(await status(url.replace(/signature=.*/, ''))).toBe(403)
  expect(await status(`/v1/files/${first}/content`)).toBe(403)
  ahead = 10 * 60 * 1000
  expect(await status(url)).toBe(403)
  const fresh = await get<{ attachment: Attachment }>(`${other.url}/v1/files/${first}`, who)
  expect(await status(fresh.body.attachment.url)).toBe(200)
  await other.stop()
})

test('gives a fresh link to nobody but the two who talk', async () => {
  const { visitor, uploading, send } = await enter()
  const stranger = await enter()
  const unsent = await upload(uploading, 'not sent')
  const sent = await upload(uploading, 'sent')
  await send([sent])
  const { uploading: agent } = await enterAgent()
  const ask = async (id: string, who: Record<string, string>) =>
    (await get(`${gateway.url}/v1/files/${id}`, who)).status
  expect(await ask(sent, uploading.who)).toBe(200)
  expect(await ask(unsent, uploading.who)).toBe(200)
  expect(await ask(sent, agent.who)).toBe(200)
  expect(await ask(unsent, agent.who)).toBe(404)
  expect(await ask(sent, stranger.uploading.who)).toBe(404)
  expect(await ask(sent, {})).toBe(401)
  const foreign = await gateway.createSite()
  const cookie = await signIn(await foreign.createLoginLink())
  expect(await ask(sent, { cookie, origin: gateway.url })).toBe(404)
  visitor.socket.disconnect()
})

test('an upload, once sent, can be neither changed nor taken back', async () => {
  const { uploading, send } = await enter()
  const id = await upload(uploading, 'for good')
  await send([id])
  const headers = { ...uploading.who, 'tus-resumable': '1.0.0' }
  const answer = await fetch(`${gateway.url}/v1/files/${id}`, { method: 'DELETE', headers })
  expect(answer.status).toBe(404)
})
