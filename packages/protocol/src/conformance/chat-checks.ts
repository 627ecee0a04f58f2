import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict'
import type { Message, MessagePage, ReadMarks, Waiting } from '../conversation.ts'
import type { Check, Target } from './check.ts'
import { beginSession, call, readCode } from './http-client.ts'
import { connectVisitor, makeId, type VisitorClient } from './socket-client.ts'

/** Runs with as many sockets of one and the same visitor as asked. */
async function withTabs(
  target: Target,
  count: number,
  run: (tabs: [VisitorClient, ...VisitorClient[]], session: string) => Promise<void>,
): Promise<void> {
  const session = await beginSession(target)
  const first = await connectVisitor(target, session)
  const others = await Promise.all(
    Array.from({ length: count - 1 }, () => connectVisitor(target, session)),
  )
  try {
    await run([first, ...others], session)
  } finally {
    for (const tab of [first, ...others]) tab.leave()
  }
}

/** Section 4: the conversation. */
export const chatChecks: readonly Check[] = [
  {
    name: 'stores a message and gives it the next seq',
    run: (target) =>
      withTabs(target, 1, async ([visitor]) => {
        const id = makeId()
        const first = await visitor.say('Is the lamp in stock?', id)
        equal(first.clientId, id)
        equal(first.seq, 1)
        equal(first.author.kind, 'visitor')
        equal(first.text, 'Is the lamp in stock?')
        equal((await visitor.say('The small one')).seq, 2)
      }),
  },
  {
    name: 'stores a message once however often it is sent',
    run: (target) =>
      withTabs(target, 2, async ([one, two]) => {
        const id = makeId()
        const answers = await Promise.all([
          one.say('Once', id),
          one.say('Once', id),
          two?.say('Once', id),
        ])
        equal(new Set(answers.map((message) => message?.id)).size, 1)
        equal((await one.catchUp(0)).length, 1)
      }),
  },
  {
    name: 'tells the visitor’s other tabs at once',
    run: (target) =>
      withTabs(target, 2, async ([one, two]) => {
        const heard = two?.hear<{ message: Message }>('message:new')
        const sent = await one.say('Here too?')
        deepEqual((await heard)?.message, sent)
      }),
  },
  {
    name: 'tells a socket of what it caused itself where it asks for that',
    run: (target) =>
      withTabs(target, 1, async ([one], session) => {
        const shared = await connectVisitor(target, session, { echo: true })
        const heard = shared.hear<{ message: Message }>('message:new')
        const read = shared.hear<{ read: ReadMarks }>('message:read')
        const sent = await shared.say('For all who listen')
        deepEqual((await heard).message, sent)
        equal((await one.catchUp(0)).length, 1)
        await shared.ask('message:read', { seq: 1 })
        equal((await read).read.visitor, 1)
        shared.leave()
      }),
  },
  {
    name: 'lets who was away catch up, in order and page by page',
    run: (target) =>
      withTabs(target, 1, async ([visitor], session) => {
        for (let n = 1; n <= 7; n++) await visitor.say(`Message ${n}`)
        const back = await connectVisitor(target, session)
        const missed = await back.catchUp(2, 2)
        back.leave()
        deepEqual(
          missed.map((message) => message.seq),
          [3, 4, 5, 6, 7],
        )
        const { messages, lastSeq, more } = (await visitor.ask('messages:list', {
          limit: 3,
        })) as MessagePage
        deepEqual(
          messages.map((message) => message.seq),
          [5, 6, 7],
        )
        equal(lastSeq, 7)
        equal(more, true)
      }),
  },
  {
    name: 'moves read marks forward only',
    run: (target) =>
      withTabs(target, 1, async ([visitor]) => {
        await visitor.say('One')
        await visitor.say('Two')
        const read = async (seq: number): Promise<number> =>
          ((await visitor.ask('message:read', { seq })) as { read: ReadMarks }).read.visitor
        equal(await read(2), 2)
        equal(await read(1), 2)
        equal(await read(99), 2)
      }),
  },
  {
    name: 'gives whoever waits for a first answer a place, until they end it',
    run: (target) =>
      withTabs(target, 1, async ([visitor]) => {
        const heard = visitor.hear<{ waiting: Waiting | null }>('waiting:changed')
        await visitor.say('Anybody there?')
        const page = (await visitor.ask('messages:list', {})) as MessagePage
        deepEqual((await heard).waiting, page.waiting)
        ok((page.waiting?.place ?? 0) >= 1)
        const out = visitor.hear<{ waiting: Waiting | null }>(
          'waiting:changed',
          ({ waiting }) => waiting === null,
        )
        await visitor.ask('case:end', {})
        await out
      }),
  },
  {
    name: 'counts what was read as delivered',
    run: (target) =>
      withTabs(target, 1, async ([visitor]) => {
        await visitor.say('One')
        await visitor.ask('message:read', { seq: 1 })
        const page = (await visitor.ask('messages:list', {})) as MessagePage
        deepEqual(page.delivered, { visitor: 1, agent: 0 })
      }),
  },
  {
    name: 'refuses empty, too long and wrongly typed messages and stores none of them',
    run: (target) =>
      withTabs(target, 1, async ([visitor]) => {
        await rejects(visitor.say(''), { message: 'message/empty' })
        await rejects(visitor.say(' \n '), { message: 'message/empty' })
        await rejects(visitor.say('x'.repeat(8001)), { message: 'message/too-long' })
        await rejects(visitor.say('Hello', 'not-a-ulid'), { message: 'request/invalid' })
        await rejects(visitor.ask('message:send', null), { message: 'request/invalid' })
        await rejects(visitor.ask('message:send', { id: makeId(), text: 5 }), {
          message: 'request/invalid',
        })
        equal((await visitor.catchUp(0)).length, 0)
      }),
  },
  {
    name: 'takes and gives messages over HTTP as over the socket',
    run: (target) =>
      withTabs(target, 1, async ([visitor], token) => {
        const heard = visitor.hear<{ message: Message }>('message:new')
        const body = { id: makeId(), text: 'By post' }
        const { status, body: answer } = await call(target, 'POST /v1/messages', { body, token })
        equal(status, 200)
        match(String((answer['message'] as Message).id), /.+/)
        deepEqual((await heard).message, answer['message'])
        const list = await call(target, 'GET /v1/messages?after=0', { token })
        deepEqual((list.body as unknown as MessagePage).messages, [answer['message']])
        const bad = await call(target, 'POST /v1/messages', { body: { ...body, text: '' }, token })
        equal(bad.status, 400)
        equal(readCode(bad.body), 'message/empty')
      }),
  },
  {
    name: 'keeps visitors apart',
    run: (target) =>
      withTabs(target, 1, async ([visitor]) => {
        await visitor.say('For your eyes only')
        const stranger = await connectVisitor(target, await beginSession(target))
        ok((await stranger.catchUp(0)).length === 0)
        stranger.leave()
      }),
  },
]
