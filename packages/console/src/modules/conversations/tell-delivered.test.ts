import { expect, test } from 'vitest'
import { makeCase, makeMessage } from '../../testing/fixtures.ts'
import { createMemoryConnection } from '../../testing/memory-connection.ts'
import { createCasesStore } from './cases.store.ts'
import { tellDelivered } from './tell-delivered.ts'

test('tells once what a visitor wrote, whether it comes or is found, and nothing of agents', async () => {
  const waiting = makeCase('Ada', { unread: 2, lastSeq: 4 })
  const connection = createMemoryConnection({
    'cases:list': ({ status }) => ({ cases: status === 'open' ? [waiting] : [], more: false }),
  })
  const cases = createCasesStore(connection)
  const stop = tellDelivered(connection, cases)
  const said = (seq: number) => ({
    signal: 'message:delivered',
    input: { conversationId: waiting.conversationId, seq },
  })
  await expect.poll(() => connection.told).toEqual([said(4)])
  connection.notify('message:new', { message: makeMessage(4) })
  connection.notify('message:new', {
    message: makeMessage(5, { author: { kind: 'agent', name: 'Priya' } }),
  })
  connection.notify('message:new', { message: makeMessage(6) })
  expect(connection.told).toEqual([said(4), said(6)])
  stop()
  cases.stop()
})
