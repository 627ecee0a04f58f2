import { expect, test, vi } from 'vitest'
import { at, makeEvent, makePerson, makeReceipt } from '../../testing/fixtures.ts'
import { createMemoryConnection } from '../../testing/memory-connection.ts'
import { createPersonStore } from './person.store.ts'

function setUp() {
  const connection = createMemoryConnection({
    'person:watch': ({ personId }) => ({
      person: makePerson(personId.replace('person-', '')),
      events: [makeEvent('first')],
      receipts: [],
    }),
    'person:unwatch': () => ({}),
  })
  return { connection, store: createPersonStore(connection) }
}
type Store = ReturnType<typeof createPersonStore>
const eventIds = (store: Store) => store.$watched.get()?.events.map((event) => event.messageId)

test('watches one person at a time', async () => {
  const { connection, store } = setUp()
  store.watch('person-ada')
  store.watch('person-ben')
  await vi.waitFor(() => expect(store.$watched.get()?.person.id).toBe('person-ben'))
  store.watch(null)
  expect(store.$watched.get()).toBe(null)
  expect(connection.asked.map(({ request, input }) => [request, input])).toEqual([
    ['person:watch', { personId: 'person-ada' }],
    ['person:unwatch', { personId: 'person-ada' }],
    ['person:watch', { personId: 'person-ben' }],
    ['person:unwatch', { personId: 'person-ben' }],
  ])
})

test('follows events of the watched person, each once and newest first', async () => {
  const { connection, store } = setUp()
  store.watch('person-ada')
  await vi.waitFor(() => expect(eventIds(store)).toEqual(['first']))
  const tell = (personId: string, id: string, seconds: number) =>
    connection.notify('event:new', { personId, event: makeEvent(id, { timestamp: at(seconds) }) })
  tell('person-ada', 'third', 30)
  tell('person-ada', 'second', 20)
  tell('person-ada', 'second', 20)
  tell('person-ben', 'other', 40)
  expect(eventIds(store)).toEqual(['third', 'second', 'first'])
})

test('follows consent, presence and traits', async () => {
  const { connection, store } = setUp()
  store.watch('person-ada')
  await vi.waitFor(() => expect(store.$watched.get()).not.toBe(null))
  connection.notify('consent:changed', { personId: 'person-ada', receipt: makeReceipt(2) })
  connection.notify('presence:changed', { personId: 'person-ada', online: true })
  const { person, receipts } = store.$watched.get() ?? {}
  expect(person).toMatchObject({ online: true, consent: { epoch: 2 } })
  expect(receipts).toHaveLength(1)
  connection.notify('person:changed', { person: makePerson('ada', { traits: { plan: 'gold' } }) })
  expect(store.$watched.get()?.person.traits).toEqual({ plan: 'gold' })
})

test('watches again after a reconnect', async () => {
  const { connection, store } = setUp()
  store.watch('person-ada')
  await vi.waitFor(() => expect(eventIds(store)).toEqual(['first']))
  connection.lose()
  connection.answer({
    'person:watch': () => ({
      person: makePerson('ada'),
      events: [makeEvent('second'), makeEvent('first')],
      receipts: [],
    }),
  })
  connection.connect()
  await vi.waitFor(() => expect(eventIds(store)).toEqual(['second', 'first']))
})
