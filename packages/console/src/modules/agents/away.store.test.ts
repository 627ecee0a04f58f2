import { expect, test } from 'vitest'
import { createMemoryConnection } from '../../testing/memory-connection.ts'
import { createAwayStore } from './away.store.ts'

test('says that the agent is away, and follows what another tab of theirs says', async () => {
  const connection = createMemoryConnection({ 'away:set': ({ away }) => ({ away }) })
  const store = createAwayStore(connection, false)
  await store.set(true)
  expect(store.$away.get()).toBe(true)
  expect(connection.asked).toEqual([{ request: 'away:set', input: { away: true } }])
  connection.notify('away:changed', { away: false })
  expect(store.$away.get()).toBe(false)
  store.stop()
})

test('takes it back where the gateway does not hear of it', async () => {
  const connection = createMemoryConnection()
  const store = createAwayStore(connection, false)
  await expect(store.set(true)).rejects.toThrow()
  expect(store.$away.get()).toBe(false)
  store.stop()
})
