import { createMemoryPlatform } from '@beckon/core/testing'
import { BeckonError, type Message, type MessagePage } from '@beckon/protocol'
import { expect, test } from 'vitest'
import { type Conversation, createConversation } from './conversation.ts'
import type { Ask } from './gateway.ts'

const author = { kind: 'agent', name: 'Maya' } as const

function message(seq: number): Message {
  const ids = { id: `m${seq}`, clientId: `c${seq}`, conversationId: 'c', caseId: 'k' }
  return { ...ids, seq, author, text: `${seq}`, createdAt: '2026-01-01T12:00:00.000Z' }
}

function page(...seqs: number[]): MessagePage {
  const read = { visitor: 0, agent: 0 }
  return { messages: seqs.map(message), lastSeq: seqs.at(-1) ?? 0, more: false, read }
}

interface Question {
  input: unknown
  answer(page: MessagePage): void
  fail(error: BeckonError): void
}

interface Fixture {
  conversation: Conversation
  platform: ReturnType<typeof createMemoryPlatform>
  questions: Question[]
  seqs(): number[]
}

function setup(): Fixture {
  const questions: Question[] = []
  const platform = createMemoryPlatform()
  const ask = ((_name: string, input: unknown) =>
    new Promise((answer, fail) => void questions.push({ input, answer, fail }))) as Ask
  const conversation = createConversation({ platform, ask, onNew: () => {} })
  const seqs = (): number[] => conversation.$messages.get().map(({ seq }) => seq)
  return { conversation, platform, questions, seqs }
}

test('an answer to what was asked before it was cleared shows nothing', async () => {
  const { conversation, questions, seqs, platform } = setup()
  void conversation.catchUp()
  conversation.clear()
  questions[0]?.answer(page(1, 2))
  await platform.settle()
  expect(seqs()).toEqual([])
  expect(conversation.$ready.get()).toBe(false)
})

test('asks once more for what was told of while it was asking', async () => {
  const { conversation, questions, seqs, platform } = setup()
  void conversation.catchUp()
  void conversation.note(message(2))
  questions[0]?.answer(page(1))
  await platform.settle()
  expect(questions[1]?.input).toEqual({ after: 1 })
  questions[1]?.answer(page(2))
  await platform.settle()
  expect(seqs()).toEqual([1, 2])
})

test('asks again later where the gateway could not answer just now', async () => {
  const { conversation, questions, platform } = setup()
  void conversation.catchUp()
  questions[0]?.fail(new BeckonError('server/unavailable'))
  await platform.advance(1000)
  questions[1]?.answer(page(1))
  await platform.settle()
  expect(conversation.$ready.get()).toBe(true)
  expect(platform.countTimers()).toBe(0)
})

test('leaves asking to the next connection where the line is lost, and to nobody once cleared', async () => {
  const { conversation, questions, platform } = setup()
  void conversation.catchUp()
  questions[0]?.fail(new BeckonError('network/unreachable'))
  await platform.advance(60_000)
  expect(questions).toHaveLength(1)
  void conversation.catchUp()
  questions[1]?.fail(new BeckonError('server/internal'))
  await platform.settle()
  conversation.clear()
  expect(platform.countTimers()).toBe(0)
})
