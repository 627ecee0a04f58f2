import { expect, test, vi } from 'vitest'
import { makeMessage, makePage } from '../../testing/fixtures.ts'
import { createMemoryConnection } from '../../testing/memory-connection.ts'
import { createThreadStore, type ThreadStore } from './thread.store.ts'

const ID = 'conversation-ada'
const seqs = (store: ThreadStore): number[] =>
  store.$thread.get()?.messages.map((message) => message.seq) ?? []
const list = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => makeMessage(from + index))

/** A gateway that holds messages 1 to `last`. */
function setUp(last: number) {
  const gateway = { last, page: 100 }
  const connection = createMemoryConnection({
    'messages:list': ({ after, before }) => {
      if (after === undefined) {
        const end = (before ?? gateway.last + 1) - 1
        const start = Math.max(1, end - gateway.page + 1)
        return makePage(list(start, end), { lastSeq: gateway.last, more: start > 1 })
      }
      const end = Math.min(gateway.last, after + gateway.page)
      return makePage(list(after + 1, end), { lastSeq: gateway.last, more: end < gateway.last })
    },
  })
  return { gateway, connection, store: createThreadStore(connection) }
}

test('opens with the newest page and goes back on demand', async () => {
  const { gateway, store } = setUp(5)
  gateway.page = 3
  store.open(ID)
  await vi.waitFor(() => expect(seqs(store)).toEqual([3, 4, 5]))
  expect(store.$thread.get()?.older).toBe(true)
  await store.loadOlder()
  expect(seqs(store)).toEqual([1, 2, 3, 4, 5])
  expect(store.$thread.get()?.older).toBe(false)
})

test('takes a new message once, however often it is told', async () => {
  const { connection, store } = setUp(2)
  store.open(ID)
  await vi.waitFor(() => expect(seqs(store)).toEqual([1, 2]))
  connection.notify('message:new', { message: makeMessage(3) })
  connection.notify('message:new', { message: makeMessage(3) })
  expect(seqs(store)).toEqual([1, 2, 3])
})

test('fetches what is missing when a message arrives out of turn', async () => {
  const { gateway, connection, store } = setUp(2)
  store.open(ID)
  await vi.waitFor(() => expect(seqs(store)).toEqual([1, 2]))
  gateway.last = 5
  connection.notify('message:new', { message: makeMessage(5) })
  expect(seqs(store)).toEqual([1, 2])
  await vi.waitFor(() => expect(seqs(store)).toEqual([1, 2, 3, 4, 5]))
})

test('catches up page by page after a reconnect', async () => {
  const { gateway, connection, store } = setUp(2)
  store.open(ID)
  await vi.waitFor(() => expect(seqs(store)).toEqual([1, 2]))
  connection.lose()
  gateway.last = 9
  gateway.page = 3
  connection.connect()
  await vi.waitFor(() => expect(seqs(store)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]))
})

test('shows at once what was loaded before, then what came since', async () => {
  const { gateway, store } = setUp(2)
  store.open(ID)
  await vi.waitFor(() => expect(seqs(store)).toEqual([1, 2]))
  store.open(null)
  expect(store.$thread.get()).toBe(null)
  gateway.last = 3
  store.open(ID)
  expect(seqs(store)).toEqual([1, 2])
  await vi.waitFor(() => expect(seqs(store)).toEqual([1, 2, 3]))
})

test('says why a conversation cannot be loaded and loads it on reconnect', async () => {
  const { connection, store } = setUp(2)
  connection.lose()
  store.open(ID)
  await vi.waitFor(() => expect(store.$failure.get()).toMatch(/no connection/))
  connection.connect()
  await vi.waitFor(() => expect(seqs(store)).toEqual([1, 2]))
  expect(store.$failure.get()).toBe(null)
})

test('never takes back what was read', async () => {
  const { connection, store } = setUp(2)
  store.open(ID)
  await vi.waitFor(() => expect(seqs(store)).toEqual([1, 2]))
  const tell = (visitor: number) =>
    connection.notify('message:read', { conversationId: ID, read: { visitor, agent: 0 } })
  tell(2)
  tell(1)
  expect(store.$thread.get()?.read.visitor).toBe(2)
})
