import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../../database/migrate.ts'
import { openSqlite } from '../../database/open-sqlite.ts'
import { createStore, type Store } from '../../database/store.ts'
import type { Db } from '../../database/tables.ts'
import { newConversation } from '../conversations/conversations.models.ts'
import { joinAnonymousId } from './identity.usecases.ts'
import { newPerson } from './people.models.ts'
import type { PersonRow } from './people.types.ts'

const at = '2026-11-22T09:30:00.000Z'
const key = { siteId: 's', kind: 'anonymous_id', value: 'a' } as const

let folder: string
let db: Db
let store: Store

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  db = openSqlite(join(folder, 'beckon.db'))
  await migrate(db)
  store = createStore(db, () => {})
  const site = { id: 's', name: 'A', color: null, country: 'GB', created_at: at }
  await store.transact(({ sites }) => sites.insertSite(site))
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

async function addPerson(claims: object = {}): Promise<PersonRow> {
  const person = { ...newPerson('s', at), claimed_traits: JSON.stringify(claims) }
  await store.transact(({ people }) => people.insert(person))
  return person
}

const claim = (person: PersonRow) =>
  store.transact((unit) =>
    joinAnonymousId(unit, { person, anonymousId: 'a', reason: 'session', at }),
  )
const ownerId = async () => (await store.people.findOwner(key))?.id

test('gives an anonymous id that nobody has, and writes down why', async () => {
  const person = await addPerson()
  await claim(person)
  await claim(person)
  expect(await ownerId()).toBe(person.id)
  const links = await db.selectFrom('identity_link').selectAll().execute()
  expect(links).toMatchObject([
    { from_person_id: null, to_person_id: person.id, reason: 'session' },
  ])
})

test('moves it from somebody who never wrote, with what was claimed under it', async () => {
  const before = await addPerson({ name: 'Ada', plan: 'free' })
  await claim(before)
  const after = await addPerson({ plan: 'pro' })
  await claim(after)
  expect(await ownerId()).toBe(after.id)
  const moved = await store.people.find('s', after.id)
  expect(JSON.parse(moved?.claimed_traits ?? '')).toEqual({ name: 'Ada', plan: 'pro' })
  const links = await db.selectFrom('identity_link').selectAll().orderBy('id').execute()
  expect(links.at(-1)).toMatchObject({ from_person_id: before.id, to_person_id: after.id })
})

test('leaves it with somebody who has written', async () => {
  const writer = await addPerson()
  await claim(writer)
  await store.transact(async ({ conversations }) => {
    const conversation = newConversation('s', writer.id, at)
    await conversations.insert(conversation)
    await conversations.takeSeq(conversation, at)
  })
  await claim(await addPerson())
  expect(await ownerId()).toBe(writer.id)
})
