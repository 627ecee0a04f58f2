import { Server } from 'socket.io'
import { afterEach, expect, test } from 'vitest'
import type { CallbacksUsecases } from '../modules/callbacks/callbacks.usecases.ts'
import type { CasesUsecases } from '../modules/conversations/cases.usecases.ts'
import type { PeopleUsecases } from '../modules/people/people.usecases.ts'
import { createHub } from '../shared/hub.ts'
import { siteRoom, watchRoom } from './rooms.ts'
import { tellSockets } from './tell-sockets.ts'

const io = new Server()
const rooms = io.of('/agent').adapter.rooms
afterEach(() => rooms.clear())

/** Usecases that note what is read; whatever is read is of no interest. */
function listen() {
  const reads: string[] = []
  const note = (what: string, answer: unknown) => async () => {
    reads.push(what)
    return answer
  }
  const cases = { read: note('case', {}), listOf: note('cases', []) } as unknown as CasesUsecases
  const people = { read: note('person', {}) } as unknown as PeopleUsecases
  const callbacks = { listMoved: note('queue', []) } as unknown as CallbacksUsecases
  const hub = createHub((error) => reads.push(String(error)))
  tellSockets(io, { hub, callbacks, cases, people })
  return { hub, reads }
}

test('reads nothing while nobody listens', async () => {
  const { hub, reads } = listen()
  for (let i = 0; i < 2500; i++) hub.publish('person:changed', { siteId: 's', personId: `p${i}` })
  hub.publish('case:changed', { siteId: 's', caseId: 'c' })
  await hub.settle()
  expect(reads).toEqual([])
})

test('reads a person for who watches them, and their cases for whoever is there', async () => {
  const { hub, reads } = listen()
  rooms.set(siteRoom('s'), new Set(['agent']))
  rooms.set(watchRoom('p'), new Set(['agent']))
  hub.publish('person:changed', { siteId: 's', personId: 'other' })
  await hub.settle()
  expect(reads).toEqual(['cases'])
  hub.publish('person:changed', { siteId: 's', personId: 'p' })
  hub.publish('case:changed', { siteId: 's', caseId: 'c' })
  hub.publish('person:changed', { siteId: 'elsewhere', personId: 'q' })
  await hub.settle()
  expect(reads.sort()).toEqual(['case', 'cases', 'cases', 'person'])
})
