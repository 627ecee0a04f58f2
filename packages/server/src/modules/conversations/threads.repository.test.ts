import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../database/open-database.ts'
import { createStore, type Store } from '../../database/store.ts'
import { newPerson } from '../people/people.models.ts'
import { newCase, newConversation } from './conversations.models.ts'

const AT = '2026-11-22T09:00:00.000Z'
let folder: string
let store: Store

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  store = createStore(await openDatabase({ data: folder }), () => {})
  await store.sites.insertSite({ id: 's', name: 'A', color: null, country: 'GB', created_at: AT })
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

async function insertConversation(last: number) {
  const person = newPerson('s', AT)
  await store.people.insert(person)
  const conversation = { ...newConversation('s', person.id, AT), last_seq: last }
  await store.conversations.insert(conversation)
  return conversation
}

test('what is appended begins and ends behind what was there, and what holds no message still holds none', async () => {
  const to = await insertConversation(5)
  const from = await insertConversation(4)
  const told = { ...newCase(from, AT), status: 'closed', first_seq: 2, last_seq: 4 } as const
  const silent = newCase(from, AT)
  await store.cases.insert(told)
  await store.cases.insert(silent)
  await store.transact((unit) => unit.threads.append(from, to))
  expect(await store.cases.find('s', told.id)).toMatchObject({
    conversation_id: to.id,
    first_seq: 7,
    last_seq: 9,
  })
  expect(await store.cases.find('s', silent.id)).toMatchObject({
    conversation_id: to.id,
    first_seq: null,
    last_seq: 0,
  })
})
