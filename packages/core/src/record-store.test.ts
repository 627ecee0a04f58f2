import { expect, test } from 'vitest'
import { createMemoryStorage } from './memory-storage.ts'
import { NO_PURPOSES } from './purposes.ts'
import { createRecordStore } from './record-store.ts'

const key = 'beckon.pk_test'
const pending = [{ input: 'granted', at: 'then' }] as const

function start(text?: string) {
  const storage = createMemoryStorage()
  if (text) storage.openTab().write(key, text)
  return { storage, record: createRecordStore('pk_test', storage.openTab()) }
}

test('writes nothing until patched, and leaves no key behind when empty', () => {
  const { storage, record } = start()
  record.patch({})
  expect(storage.writes).toEqual([])
  record.patch({ session: 'vs_1' })
  expect(storage.entries.get(key)).toBe('{"session":"vs_1"}')
  record.patch({ session: undefined })
  expect(storage.entries.size).toBe(0)
})

test('tells its own subscribers and other tabs what changed', async () => {
  const { storage, record } = start()
  const other = createRecordStore('pk_test', storage.openTab())
  const heard: unknown[] = []
  const stop = record.subscribe(({ session }) => heard.push(session))
  record.patch({ session: 'vs_1' })
  await Promise.resolve()
  other.patch({ session: 'vs_2' })
  await Promise.resolve()
  stop()
  record.patch({ session: 'vs_3' })
  expect(heard).toEqual(['vs_1', 'vs_2'])
})

test('keeps what another tab wrote a moment ago', () => {
  const { storage, record } = start()
  const other = createRecordStore('pk_test', storage.openTab())
  other.patch({ pending })
  record.patch({ session: 'vs_1' })
  expect(record.get()).toEqual({ pending, session: 'vs_1' })
})

test('remembers in memory what the browser refuses to keep', () => {
  const { storage, record } = start()
  storage.refusing = true
  record.patch({ session: 'vs_1' })
  record.patch({ pending })
  expect(record.get()).toEqual({ session: 'vs_1', pending })
})

test('goes by what is kept now, not by what another tab says it was', async () => {
  const { storage, record } = start()
  const other = storage.openTab()
  other.write(key, '{"session":"vs_old"}')
  record.patch({ session: 'vs_new' })
  await Promise.resolve()
  expect(record.get()).toEqual({ session: 'vs_new' })
})

test('trusts the browser again once another tab could write', async () => {
  const { storage, record } = start()
  storage.refusing = true
  record.patch({ pending: [{ input: 'denied', at: 'now' }] })
  storage.refusing = false
  storage.openTab().write(key, '{"session":"vs_1"}')
  await Promise.resolve()
  storage.openTab().write(key, '{"session":"vs_2"}')
  record.patch({ pending })
  expect(record.get()).toEqual({ session: 'vs_2', pending })
})

test('tries again to keep what the browser refused', () => {
  const { storage, record } = start()
  storage.refusing = true
  record.patch({ session: 'vs_1' })
  storage.refusing = false
  record.patch({ pending })
  expect(storage.entries.get(key)).toBe(
    '{"session":"vs_1","pending":[{"input":"granted","at":"then"}]}',
  )
})

test('lets nothing older return with the next page when the browser refuses to write', () => {
  const { storage, record } = start('{"session":"vs_1"}')
  storage.refusing = true
  record.patch({ session: undefined, pending })
  expect(storage.entries.size).toBe(0)
})

test('keeps the rest where there is no room for what waits to be sent', () => {
  const storage = createMemoryStorage()
  const tab = storage.openTab()
  const write = (name: string, value: string): boolean =>
    value.length < 100 && tab.write(name, value)
  const record = createRecordStore('pk_test', { ...tab, write })
  const outbox = [{ id: '1', text: 'word '.repeat(50) }]
  record.patch({ session: 'vs_1', outbox })
  expect(record.get().outbox).toEqual(outbox)
  expect(storage.entries.get(key)).toBe('{"session":"vs_1"}')
})

test.each([
  '',
  'null',
  '[]',
  '7',
  '{"consent":7,"session":[],"unsent":{}}',
  '{"consent":{"epoch":1}}',
  '{"outbox":7}',
  '{"outbox":[null,{"id":"1"}]}',
  '{broken',
])('takes %j for an empty record', (text) => {
  expect(start(text).record.get()).toEqual({})
})

test('reads the messages that still wait', () => {
  const { record } = start('{"outbox":[{"id":"1","text":"Hello"},null]}')
  expect(record.get()).toEqual({ outbox: [{ id: '1', text: 'Hello' }] })
})

test('reads only what is plainly allowed as allowed', () => {
  const text = '{"consent":{"epoch":2,"purposes":{"analytics":true,"ads":"yes"},"at":"x"}}'
  expect(start(text).record.get().consent).toMatchObject({
    epoch: 2,
    purposes: { analytics: true, ads: false, profile: false },
  })
})

test('keeps nothing that goes with a name once another tab has withdrawn it', () => {
  const { storage, record } = start()
  const allow = (epoch: number, analytics: boolean) => ({
    ...{ epoch, at: '2026-01-01T00:00:00.000Z' },
    purposes: { ...NO_PURPOSES, analytics },
  })
  record.patch({ consent: allow(1, true), anonymousId: 'a', userId: 'user-1' })
  const other = createRecordStore('pk_test', storage.openTab())
  other.patch({ consent: allow(2, false) })
  record.patch({ userId: 'user-1', visit: { id: 1, at: 1 }, attribution: { first: 1 } })
  expect(Object.keys(record.get())).toEqual(['consent'])
  expect(storage.entries.get(key)).not.toMatch(/anonymousId|user-1|visit|attribution/)
})
