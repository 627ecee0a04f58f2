import { expect, test, vi } from 'vitest'
import { at, makeCallback } from '../../testing/fixtures.ts'
import { createMemoryConnection } from '../../testing/memory-connection.ts'
import { createCallbacksStore } from './callbacks.store.ts'

test('holds all requests, newest first, and counts those that wait', async () => {
  const ada = makeCallback('Ada')
  const connection = createMemoryConnection({
    'callbacks:list': () => ({ callbacks: [ada], more: false }),
    'callback:update': ({ status }) => ({ callback: { ...ada, status } }),
  })
  const store = createCallbacksStore(connection)
  await vi.waitFor(() => expect(store.$callbacks.get()).toEqual([ada]))
  connection.notify('callback:changed', {
    callback: makeCallback('Ben', { createdAt: at(9) }),
  })
  expect(store.$callbacks.get()?.map((callback) => callback.name)).toEqual(['Ben', 'Ada'])
  expect(store.$waiting.get()).toBe(2)
  await store.setStatus(ada.id, 'done')
  expect(store.$waiting.get()).toBe(1)
})
