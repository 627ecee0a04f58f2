import { expect, test, vi } from 'vitest'
import { at, makeCase } from '../../testing/fixtures.ts'
import { createMemoryConnection } from '../../testing/memory-connection.ts'
import { findCase } from './cases.models.ts'
import { createCasesStore } from './cases.store.ts'

const ada = makeCase('Ada', { updatedAt: at(10), unread: 2 })
const ben = makeCase('Ben', { updatedAt: at(20) })
const cy = makeCase('Cy', { updatedAt: at(5), status: 'closed', unread: 1 })

function setUp() {
  const connection = createMemoryConnection({
    'cases:list': ({ status }) => ({
      cases: [ben, ada, cy].filter((item) => item.status === status),
      more: false,
    }),
  })
  return { connection, store: createCasesStore(connection) }
}
const names = (store: ReturnType<typeof createCasesStore>): string[] =>
  store.$list.get().map((item) => item.personName)

test('lists the newest first and follows each change', async () => {
  const { connection, store } = setUp()
  await vi.waitFor(() => expect(names(store)).toEqual(['Ben', 'Ada']))
  connection.notify('case:changed', { case: { ...ada, updatedAt: at(30) } })
  expect(names(store)).toEqual(['Ada', 'Ben'])
  connection.notify('case:changed', { case: { ...ben, status: 'closed' } })
  expect(names(store)).toEqual(['Ada'])
  store.$filter.set('closed')
  expect(names(store)).toEqual(['Ben', 'Cy'])
})

test('counts the open cases with something unread', async () => {
  const { store } = setUp()
  await vi.waitFor(() => expect(store.$unread.get()).toBe(1))
  store.markSeen(ada.conversationId)
  expect(store.$unread.get()).toBe(0)
})

test('shows each conversation once, by its newest case', async () => {
  const { connection, store } = setUp()
  await vi.waitFor(() => expect(store.$more.get()).toBe(false))
  store.$filter.set('closed')
  const older = makeCase('Cy', { id: 'older', status: 'closed', updatedAt: at(1) })
  connection.notify('case:changed', { case: older })
  expect(store.$list.get().map((item) => item.id)).toEqual([cy.id])
})

test('drops on reconnect what the gateway no longer lists as it was', async () => {
  const { connection, store } = setUp()
  await vi.waitFor(() => expect(names(store)).toEqual(['Ben', 'Ada']))
  connection.lose()
  connection.answer({ 'cases:list': () => ({ cases: [ben], more: false }) })
  connection.connect()
  await vi.waitFor(() => expect(names(store)).toEqual(['Ben']))
})

test('loads the page behind the oldest case held', async () => {
  const { connection, store } = setUp()
  await vi.waitFor(() => expect(names(store)).toEqual(['Ben', 'Ada']))
  const old = makeCase('Old', { updatedAt: at(-99) })
  connection.answer({ 'cases:list': () => ({ cases: [old], more: false }) })
  await store.loadMore()
  expect(connection.asked.at(-1)?.input).toEqual({ status: 'open', before: ada.id })
  expect(names(store)).toEqual(['Ben', 'Ada', 'Old'])
})

test('closes a case as the gateway confirms it', async () => {
  const { connection, store } = setUp()
  await vi.waitFor(() => expect(names(store)).toEqual(['Ben', 'Ada']))
  connection.answer({ 'case:update': ({ status }) => ({ case: { ...ada, status } }) })
  await store.setStatus(ada.id, 'closed')
  expect(names(store)).toEqual(['Ben'])
})

test('looks further back for a conversation that is not on the first page', async () => {
  const { connection, store } = setUp()
  await vi.waitFor(() => expect(store.$more.get()).toBe(false))
  const old = makeCase('Old')
  connection.answer({ 'cases:list': () => ({ cases: [old], more: false }) })
  await store.lookUp(old.conversationId)
  expect(findCase(store.$table.get(), old.conversationId)).toEqual(old)
  expect(store.$missing.get()).toBe(null)
  await store.lookUp('nowhere')
  expect(store.$missing.get()).toBe('nowhere')
})

test('hears nothing more once stopped', async () => {
  const { connection, store } = setUp()
  await vi.waitFor(() => expect(names(store)).toEqual(['Ben', 'Ada']))
  store.stop()
  store.stop()
  connection.notify('case:changed', { case: makeCase('Late') })
  expect(names(store)).toEqual(['Ben', 'Ada'])
})
