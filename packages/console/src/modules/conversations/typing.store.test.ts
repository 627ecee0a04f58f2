import { expect, test } from 'vitest'
import { makeMessage } from '../../testing/fixtures.ts'
import { createManualClock } from '../../testing/manual-clock.ts'
import { createMemoryConnection } from '../../testing/memory-connection.ts'
import { createTypingStore } from './typing.store.ts'

const ID = 'conversation-ada'

function setUp() {
  const clock = createManualClock()
  const connection = createMemoryConnection()
  const store = createTypingStore(connection, clock)
  const tell = (active: boolean) =>
    connection.notify('typing:changed', { conversationId: ID, active })
  const isTyping = () => store.$typing.get().has(ID)
  return { clock, connection, store, tell, isTyping }
}

test('shows typing for six seconds unless it is repeated', () => {
  const { clock, tell, isTyping } = setUp()
  tell(true)
  clock.advance(5000)
  tell(true)
  clock.advance(5999)
  expect(isTyping()).toBe(true)
  clock.advance(1)
  expect(isTyping()).toBe(false)
})

test('ends with the word of the visitor, or with their message', () => {
  const { connection, tell, isTyping } = setUp()
  tell(true)
  tell(false)
  expect(isTyping()).toBe(false)
  tell(true)
  connection.notify('message:new', { message: makeMessage(1) })
  expect(isTyping()).toBe(false)
})

test('tells of the agent’s typing at least every five seconds, not on each key', () => {
  const { clock, connection, store } = setUp()
  for (let second = 0; second < 10; second++) {
    store.keep(ID)
    clock.advance(1000)
  }
  expect(connection.told).toHaveLength(3)
  store.cease(ID)
  store.cease(ID)
  expect(connection.told.at(-1)?.input).toEqual({ conversationId: ID, active: false })
  expect(connection.told).toHaveLength(4)
})
