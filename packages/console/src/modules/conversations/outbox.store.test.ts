import { BeckonError, isUlid, type Message } from '@beckon/protocol'
import { expect, test, vi } from 'vitest'
import { makeMessage } from '../../testing/fixtures.ts'
import { createManualClock } from '../../testing/manual-clock.ts'
import { createMemoryConnection } from '../../testing/memory-connection.ts'
import { createOutboxStore } from './outbox.store.ts'

const ID = 'conversation-ada'

function setUp() {
  const clock = createManualClock()
  const sent: Message[] = []
  const connection = createMemoryConnection({
    'message:send': ({ id, text }) => ({ message: makeMessage(7, { clientId: id, text }) }),
  })
  let bytes = 0
  const outbox = createOutboxStore({
    connection,
    clock,
    randomBytes: (count) => new Uint8Array(count).fill(bytes++),
    onSent: (message) => void sent.push(message),
  })
  const sends = () =>
    connection.asked
      .filter((question) => question.request === 'message:send')
      .map((question) => question.input as { id: string; text: string })
  return { clock, connection, outbox, sent, sends }
}

test('shows a reply at once and hands over the stored message', async () => {
  const { outbox, sent, sends } = setUp()
  outbox.send(ID, 'On its way')
  expect(outbox.$pending.get()).toMatchObject([{ text: 'On its way', refused: null }])
  await vi.waitFor(() => expect(outbox.$pending.get()).toEqual([]))
  expect(sent.map((message) => message.text)).toEqual(['On its way'])
  expect(isUlid(sends()[0]?.id ?? '')).toBe(true)
})

test('holds replies while offline and sends them in order, by the same ids', async () => {
  const { connection, outbox, sent, sends } = setUp()
  connection.lose()
  outbox.send(ID, 'one')
  outbox.send(ID, 'two')
  await vi.waitFor(() => expect(sends()).toHaveLength(1))
  const ids = outbox.$pending.get().map((pending) => pending.id)
  connection.connect()
  await vi.waitFor(() => expect(outbox.$pending.get()).toEqual([]))
  expect(sent.map((message) => message.clientId)).toEqual(ids)
})

test('tries again by itself where an answer was lost', async () => {
  const { clock, connection, outbox, sends } = setUp()
  connection.answer({
    'message:send': () => {
      throw new BeckonError('server/unavailable')
    },
  })
  outbox.send(ID, 'hello')
  await vi.waitFor(() => expect(sends()).toHaveLength(1))
  await Promise.resolve()
  connection.answer({ 'message:send': ({ id }) => ({ message: makeMessage(1, { clientId: id }) }) })
  await vi.waitFor(() => {
    clock.advance(3000)
    expect(outbox.$pending.get()).toEqual([])
  })
  expect(sends()[1]?.id).toBe(sends()[0]?.id)
})

test('keeps what the gateway refused, says why, and sends it again on demand', async () => {
  const { connection, outbox, sends } = setUp()
  connection.answer({
    'message:send': () => {
      throw new BeckonError('message/too-long')
    },
  })
  outbox.send(ID, 'x'.repeat(9000))
  await vi.waitFor(() => expect(outbox.$pending.get()[0]?.refused).toMatch(/too long/))
  const id = outbox.$pending.get()[0]?.id ?? ''
  outbox.retry(id)
  await vi.waitFor(() => expect(sends()).toHaveLength(2))
  expect(sends()[1]?.id).toBe(id)
  await vi.waitFor(() => expect(outbox.$pending.get()[0]?.refused).toMatch(/too long/))
  outbox.discard(id)
  expect(outbox.$pending.get()).toEqual([])
})

test('lets go of a reply that turns out to be stored', async () => {
  const { connection, outbox } = setUp()
  connection.lose()
  outbox.send(ID, 'stored, but the answer was lost')
  const clientId = outbox.$pending.get()[0]?.id ?? ''
  connection.notify('message:new', { message: makeMessage(3, { clientId }) })
  expect(outbox.$pending.get()).toEqual([])
})
