import { atom } from 'nanostores'
import { expect, test, vi } from 'vitest'
import { createDesk } from './create-desk.ts'
import { createFacesApi } from './modules/agents/faces.api.ts'
import { createSecurityApi } from './modules/agents/security.api.ts'
import { createTeamApi } from './modules/agents/team.api.ts'
import { createFilesApi } from './modules/files/files.api.ts'
import { createTrailApi } from './modules/trail/trail.api.ts'
import type { Route } from './route.store.ts'
import {
  makeAgent,
  makeCallback,
  makeCase,
  makeMessage,
  makePage,
  makePerson,
} from './testing/fixtures.ts'
import { createManualClock } from './testing/manual-clock.ts'
import { createMemoryConnection } from './testing/memory-connection.ts'

const ada = makeCase('Ada', { unread: 1 })

function setUp() {
  const connection = createMemoryConnection({
    'cases:list': ({ status }) => ({ cases: status === 'open' ? [ada] : [], more: false }),
    'callbacks:list': () => ({ callbacks: [makeCallback('Ben')], more: false }),
    'messages:list': () => makePage([makeMessage(1)]),
    'message:read': ({ seq }) => ({ read: { visitor: 0, agent: seq } }),
    'person:watch': ({ personId }) => ({
      person: makePerson(personId.replace('person-', '')),
      events: [],
      receipts: [],
    }),
    'person:unwatch': () => ({}),
  })
  const $route = atom<Route>({ view: 'inbox', conversationId: null })
  const $attentive = atom(true)
  const desk = createDesk({
    agent: makeAgent(),
    connection,
    clock: createManualClock(),
    route: { $route, go: (route) => $route.set(route), stop() {} },
    attention: { $attentive, stop() {} },
    faces: createFacesApi(fetch),
    security: createSecurityApi(fetch),
    team: createTeamApi(fetch),
    trail: createTrailApi(fetch),
    files: createFilesApi(fetch),
    randomBytes: (count) => new Uint8Array(count),
  })
  const reads = () => connection.asked.filter(({ request }) => request === 'message:read')
  return { connection, desk, reads, $attentive }
}

test('opens the conversation of the address and watches its person', async () => {
  const { desk } = setUp()
  desk.route.go({ view: 'inbox', conversationId: ada.conversationId })
  await vi.waitFor(() => expect(desk.thread.$thread.get()?.messages).toHaveLength(1))
  await vi.waitFor(() => expect(desk.person.$watched.get()?.person.id).toBe(ada.personId))
  desk.route.go({ view: 'calls' })
  expect(desk.person.$watched.get()).toBe(null)
})

test('marks as read only what somebody looks at', async () => {
  const { connection, desk, reads, $attentive } = setUp()
  $attentive.set(false)
  desk.route.go({ view: 'inbox', conversationId: ada.conversationId })
  await vi.waitFor(() => expect(desk.thread.$thread.get()).not.toBe(null))
  expect(reads()).toEqual([])
  $attentive.set(true)
  await vi.waitFor(() => expect(desk.thread.$thread.get()?.read.agent).toBe(1))
  expect(desk.cases.$unread.get()).toBe(0)
  desk.route.go({ view: 'calls' })
  connection.notify('message:new', { message: makeMessage(2) })
  expect(reads()).toHaveLength(1)
})

test('knows whom to show when a call was asked for without a message', async () => {
  const { desk } = setUp()
  desk.route.go({ view: 'inbox', conversationId: 'conversation-ben' })
  await vi.waitFor(() => expect(desk.$subject.get()?.personName).toBe('Ben'))
})

test('looks further back for a conversation it does not hold', async () => {
  const { connection, desk } = setUp()
  await vi.waitFor(() => expect(desk.cases.$more.get()).toBe(false))
  const old = makeCase('Old', { status: 'closed' })
  connection.answer({ 'cases:list': () => ({ cases: [old], more: false }) })
  desk.route.go({ view: 'inbox', conversationId: old.conversationId })
  await vi.waitFor(() => expect(desk.$subject.get()?.personName).toBe('Old'))
})

test('stops for good', async () => {
  const { connection, desk } = setUp()
  desk.stop()
  desk.stop()
  const before = connection.asked.length
  connection.connect()
  expect(connection.asked).toHaveLength(before)
})
