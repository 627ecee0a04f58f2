import { deepEqual, equal, rejects } from 'node:assert/strict'
import type { MessageContent } from '../content.ts'
import type { Message } from '../conversation.ts'
import type { ServerCheck, ServerTarget } from './check.ts'
import { beginSession, call, readCode } from './http-client.ts'
import { connectVisitor, makeId, type VisitorClient } from './socket-client.ts'

const QUESTION: MessageContent = {
  kind: 'replies',
  v: 1,
  options: [
    { id: 'yes', label: 'Yes' },
    { id: 'no', label: 'No' },
  ],
}

async function write(target: ServerTarget, conversationId: string, body: object) {
  const route = `POST /v1/conversations/${conversationId}/messages`
  return call(target, route, { body, token: target.secret })
}

/** Runs with a visitor who was asked something. */
async function withQuestion(
  target: ServerTarget,
  run: (visitor: VisitorClient, question: Message) => Promise<void>,
): Promise<void> {
  const visitor = await connectVisitor(target, await beginSession(target))
  try {
    const { conversationId } = await visitor.say('Hello')
    const body = { id: makeId(), text: 'Yes or no?', content: QUESTION }
    const answer = await write(target, conversationId, body)
    equal(answer.status, 200)
    await run(visitor, answer.body['message'] as Message)
  } finally {
    visitor.leave()
  }
}

/** Section 4: messages with something to answer. */
export const richChecks: readonly ServerCheck[] = [
  {
    name: 'keeps what a message asks, and hands it back with the history',
    run: (target) =>
      withQuestion(target, async (visitor, question) => {
        deepEqual(question.content, QUESTION)
        deepEqual((await visitor.catchUp(1))[0], question)
      }),
  },
  {
    name: 'takes one answer to a question, and no other value than those offered',
    run: (target) =>
      withQuestion(target, async (visitor, question) => {
        const answer = (option: string) =>
          visitor.ask('message:send', {
            id: makeId(),
            text: option,
            reply: { to: question.id, values: { option } },
          })
        await rejects(answer('maybe'), { message: 'message/reply-invalid' })
        const { message } = (await answer('yes')) as { message: Message }
        deepEqual(message.reply, { to: question.id, values: { option: 'yes' } })
        await rejects(answer('no'), { message: 'message/answered' })
      }),
  },
  {
    name: 'refuses links that run, and kinds it does not know',
    run: (target) =>
      withQuestion(target, async (_, { conversationId }) => {
        const send = async (content: object) =>
          readCode((await write(target, conversationId, { id: makeId(), text: 'T', content })).body)
        const buttons = [{ id: 'a', label: 'A', url: 'javascript:alert(1)' }]
        equal(await send({ kind: 'buttons', v: 1, buttons }), 'request/invalid')
        equal(await send({ kind: 'unheard-of', v: 1 }), 'request/invalid')
      }),
  },
]
