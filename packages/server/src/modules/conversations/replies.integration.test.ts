import type { ErrorBody, Message, MessageContent } from '@beckon/protocol'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  bearer,
  closeSockets,
  connectAgent,
  enterVisitor,
  post,
  signIn,
  type TestAnswer,
  ulid,
} from '../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway
let cookie: string

beforeAll(async () => {
  gateway = await startTestGateway()
  cookie = await signIn(gateway.console)
})
afterEach(closeSockets)
afterAll(() => gateway.stop())

const SIZES: MessageContent = {
  kind: 'replies',
  v: 1,
  options: [
    { id: 's', label: 'Small' },
    { id: 'l', label: 'Large' },
  ],
}

function write(
  conversationId: string,
  body: object,
  key = gateway.secret,
): Promise<TestAnswer<{ message: Message } & ErrorBody>> {
  return post(`${gateway.url}/v1/conversations/${conversationId}/messages`, body, bearer(key))
}

/** A visitor who wrote, and was asked something. */
async function meet(content: MessageContent = SIZES) {
  const visitor = await enterVisitor(gateway)
  const { message } = await visitor.ask('message:send', { id: ulid(), text: 'Hello' })
  const asked = await write(message.conversationId, { id: ulid(), text: 'Which size?', content })
  expect(asked.status).toBe(200)
  return { visitor, question: asked.body.message, conversationId: message.conversationId }
}

const refusal = (code: string) => expect.objectContaining({ code })

test('the site’s server writes as the company, once for each id, and the visitor hears it', async () => {
  const { visitor, conversationId, question } = await meet()
  expect(question).toMatchObject({ author: { kind: 'agent', name: null }, content: SIZES })
  const heard = visitor.notice('message:new', ({ message }) => message.text === 'On its way')
  const body = { id: 'order-7-sent', text: 'On its way', name: 'Alder Bot' }
  const [first, again] = [
    await write(conversationId, body),
    await write(conversationId, { ...body, text: 'Twice?' }),
  ]
  expect(again.body).toEqual(first.body)
  expect(await heard).toEqual(first.body)
  expect(first.body.message.author).toEqual({ kind: 'agent', name: 'Alder Bot' })
})

test('nobody writes for the company without its secret, or into a conversation of another site', async () => {
  const { conversationId } = await meet()
  const body = { id: ulid(), text: 'Hi' }
  expect((await write(conversationId, body, gateway.site)).body.error).toEqual(
    refusal('key/forbidden'),
  )
  expect((await write('no-such-conversation', body)).body.error).toEqual(
    refusal('conversation/not-found'),
  )
})

test('refuses what it does not know, and what it knows with something wrong in it', async () => {
  const { conversationId } = await meet()
  const send = async (content: object) =>
    (await write(conversationId, { id: ulid(), text: 'T', content })).body.error
  expect(await send({ kind: 'hologram', v: 1 })).toEqual(refusal('request/invalid'))
  expect(await send({ ...SIZES, v: 2 })).toEqual(refusal('request/invalid'))
  const buttons = [{ id: 'a', label: 'A', url: 'javascript:alert(1)' }]
  expect((await send({ kind: 'buttons', v: 1, buttons }))?.details?.[0]?.path).toBe(
    'content.buttons.0.url',
  )
})

test('takes the first answer, hands it back with history, and refuses a second one', async () => {
  const { visitor, question } = await meet()
  const reply = { to: question.id, values: { option: 's' } }
  const input = { id: ulid(), text: 'Small', reply }
  const { message } = await visitor.ask('message:send', input)
  expect(message.reply).toEqual(reply)
  expect(await visitor.ask('message:send', input)).toEqual({ message })
  const second = { id: ulid(), text: 'Large', reply: { ...reply, values: { option: 'l' } } }
  await expect(visitor.ask('message:send', second)).rejects.toThrow('message/answered')
  const { messages } = await visitor.ask('messages:list', {})
  expect(messages.slice(1)).toEqual([question, message])
})

test('of two answers at once one is taken', async () => {
  const { visitor, question } = await meet()
  const answers = await Promise.allSettled(
    ['s', 'l'].map((option) =>
      visitor.ask('message:send', {
        id: ulid(),
        text: option,
        reply: { to: question.id, values: { option } },
      }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('refuses an answer to nothing, to somebody else’s question, and with what was not asked', async () => {
  const { visitor, question } = await meet()
  const other = await meet()
  const answer = (to: string, values: Record<string, string>) =>
    visitor.ask('message:send', { id: ulid(), text: 'T', reply: { to, values } })
  const invalid = 'message/reply-invalid'
  await expect(answer('nothing', { option: 's' })).rejects.toThrow(invalid)
  await expect(answer(other.question.id, { option: 's' })).rejects.toThrow(invalid)
  await expect(answer(question.id, { option: 'xxl' })).rejects.toThrow(invalid)
  await expect(answer(question.id, {})).rejects.toThrow(invalid)
  const { messages } = await visitor.ask('messages:list', {})
  expect(messages).toHaveLength(2)
})

test('an agent asks too, and a visitor cannot', async () => {
  const { visitor, conversationId } = await meet()
  const agent = await connectAgent(gateway.url, cookie)
  const { message } = await agent.ask('message:send', {
    id: ulid(),
    conversationId,
    text: 'Which size?',
    content: SIZES,
  })
  expect(message.content).toEqual(SIZES)
  const own = await visitor.ask('message:send', {
    id: ulid(),
    text: 'T',
    ...{ content: SIZES },
  })
  expect(own.message.content).toBeUndefined()
})
