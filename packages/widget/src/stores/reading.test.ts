import * as core from '@beckon/core'
import * as testing from '@beckon/core/testing'
import { expect, test } from 'vitest'
import type { MemoryChat } from '../socket/memory-chat.ts'
import { memoryVisitorOf } from './memory-visitor.ts'

const { online } = memoryVisitorOf(core, testing)

/** The marks the gateway is asked to make, in their order. */
function watchMarks(chat: MemoryChat): unknown[] {
  const marks: unknown[] = []
  const { answer } = chat
  chat.answer = (name, input) => {
    if (name === 'message:read') marks.push(input)
    return answer(name, input)
  }
  return marks
}

test('tells of each line once, however often it is seen', async () => {
  const { visitor, chat, platform } = await online()
  const marks = watchMarks(chat)
  chat.reply('one')
  visitor.reading.markRead()
  visitor.reading.markRead()
  await platform.settle()
  expect(marks).toEqual([{ seq: 1 }])
})

test('tells again what was lost with the line', async () => {
  const { visitor, chat, platform } = await online()
  chat.reply('one')
  const marks = watchMarks(chat)
  chat.losesAcks = true
  visitor.reading.markRead()
  await platform.settle()
  chat.losesAcks = false
  await platform.advance(60_000)
  visitor.reading.markRead()
  visitor.reading.markRead()
  await platform.settle()
  expect(marks).toEqual([{ seq: 1 }, { seq: 1 }])
})
