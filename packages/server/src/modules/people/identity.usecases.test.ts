import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Identity } from '@beckon/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../../database/migrate.ts'
import { openSqlite } from '../../database/open-sqlite.ts'
import { createStore, type Store } from '../../database/store.ts'
import type { Db } from '../../database/tables.ts'
import { newConversation } from '../conversations/conversations.models.ts'
import { joinAnonymousId, noteClaim, ownIdentity } from './identity.usecases.ts'
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
const note = (person: PersonRow, kind: Identity['kind'], value: string) =>
  store.transact((unit) => noteClaim(unit, { key: { siteId: 's', kind, value }, person, at }))
const verify = (person: PersonRow, value: string) =>
  store.transact((unit) => {
    const user = { siteId: 's', kind: 'user_id', value } as const
    return ownIdentity(unit, { key: user, person, from: undefined, reason: 'verified', at })
  })
async function identitiesOf({ id }: PersonRow): Promise<string[]> {
  const rows = await store.people.listIdentities('s', id)
  return rows.map(({ kind, value, exclusive }) => `${kind} ${value}${exclusive ? '' : '?'}`)
}

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

test('takes traits and user ids along, and neither a phone number nor an address', async () => {
  const before = await addPerson({ name: 'Ada' })
  await claim(before)
  await note(before, 'user_id', 'u')
  await note(before, 'phone', '+442079460958')
  await note(before, 'email', 'ada@example.com')
  const after = await addPerson()
  await claim(after)
  expect(await identitiesOf(after)).toEqual(['anonymous_id a', 'user_id u?'])
})

test('lets who lost it go on claiming it, and have it once when it comes back', async () => {
  const [first, second] = [await addPerson(), await addPerson()]
  await claim(first)
  await claim(second)
  expect([await identitiesOf(first), await identitiesOf(second)]).toEqual([
    ['anonymous_id a?'],
    ['anonymous_id a'],
  ])
  expect(await store.people.listHolders(key)).toEqual([second.id, first.id])
  await claim(first)
  expect([await identitiesOf(first), await identitiesOf(second)]).toEqual([
    ['anonymous_id a'],
    ['anonymous_id a?'],
  ])
})

/** What makes somebody more than a browser that came by. */
const roots: [string, (person: PersonRow) => Promise<unknown>][] = [
  [
    'has written or asked for a call',
    (person) =>
      store.transact(({ conversations }) =>
        conversations.insert(newConversation('s', person.id, at)),
      ),
  ],
  ['has a verified user id', (person) => verify(person, 'u')],
]

test.each(roots)('leaves it with somebody who %s, to be claimed only', async (_, root) => {
  const owner = await addPerson({ name: 'Ada' })
  await claim(owner)
  await note(owner, 'phone', '+442079460958')
  await root(owner)
  const other = await addPerson()
  await claim(other)
  await claim(other)
  expect(await ownerId()).toBe(owner.id)
  expect(await identitiesOf(other)).toEqual(['anonymous_id a?'])
  expect((await store.people.find('s', other.id))?.claimed_traits).toBe('{}')
  expect(await store.people.listHolders(key)).toEqual([owner.id, other.id])
})

test('keeps two proven users of one browser apart', async () => {
  const [one, two] = [await addPerson(), await addPerson()]
  await verify(one, 'one')
  await verify(two, 'two')
  await claim(one)
  await claim(two)
  expect(await identitiesOf(two)).toEqual(['user_id two'])
})

test('keeps the first 20 claims of each kind', async () => {
  const person = await addPerson()
  for (let i = 0; i < 25; i++) expect(await note(person, 'user_id', `${i}`)).toBe(i < 20)
  expect(await note(person, 'phone', '+442079460958')).toBe(true)
  expect(await note(person, 'phone', '+442079460958')).toBe(false)
})
