import { expect, test, vi } from 'vitest'
import { createRouteStore, hrefOf, readRoute } from './route.store.ts'

test.each(['#/calls', '#/team', '#/audit', '#/inbox', '#/inbox/01a2-b3'])(
  'reads back the address %s',
  (hash) => {
    expect(hrefOf(readRoute(hash))).toBe(hash)
  },
)

test.each(['', '#', '#/inbox/', '#/inbox/%', '#login=secret'])('takes %j for the inbox', (hash) => {
  expect(readRoute(hash)).toEqual({ view: 'inbox', conversationId: null })
})

test('follows the address until it is stopped', async () => {
  location.hash = '#/inbox'
  const { $route, go, stop } = createRouteStore(window)
  go({ view: 'calls' })
  expect(location.hash).toBe('#/calls')
  location.hash = '#/inbox/abc'
  await vi.waitFor(() => expect($route.get()).toEqual({ view: 'inbox', conversationId: 'abc' }))
  stop()
})
