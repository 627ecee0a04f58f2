import { Server } from 'socket.io'
import { expect, test } from 'vitest'
import { othersIn } from './others-in.ts'

/** A namespace whose rooms hold these sockets. */
function createNamespace(rooms: Readonly<Record<string, readonly string[]>>) {
  const namespace = new Server().of('/visitor')
  for (const [room, members] of Object.entries(rooms))
    for (const id of members) namespace.adapter.addAll(id, new Set([room]))
  return namespace
}

test('tells nobody of what happened in a room that only its cause is in', () => {
  const namespace = createNamespace({ ann: ['a'] })
  expect(othersIn(namespace, 'ann', 'a')).toBeUndefined()
  expect(othersIn(namespace, 'ben', null)).toBeUndefined()
})

test.each([
  ['another tab beside the one that caused it', 'a', ['a', 'b']],
  ['all, where nobody is to be left out', null, ['a']],
  ['all, where the cause is elsewhere', 'z', ['a']],
])('tells %s', (_, origin, members) => {
  expect(othersIn(createNamespace({ ann: members }), 'ann', origin)).toBeDefined()
})
