import { deepEqual, equal } from 'node:assert/strict'
import { newPerson } from '../modules/people/people.models.ts'
import { createId } from '../shared/create-id.ts'
import type { StoreCheck } from './check.ts'
import { addPerson, now, write } from './tools.ts'

/** Texts that databases are known to make something else of. */
const TEXTS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\uffff',
  '\uffff0',
  'é',
  'e\u0301',
  '😀',
  "'",
  '\\',
  '%_',
  '\r\n',
]

/** What comes back of what is stored. */
export const valueChecks: readonly StoreCheck[] = [
  {
    name: 'gives back every text as it was',
    async run({ siteId, nodes: [{ store }] }) {
      for (const text of TEXTS) {
        const person = { ...newPerson(siteId, now()), contact_name: text }
        await store.transact(({ people }) => people.insert(person))
        deepEqual(await store.people.find(siteId, person.id), person)
      }
    },
  },
  {
    name: 'finds somebody by a name of any characters, and by no other',
    async run({ siteId, nodes: [{ store }] }) {
      for (const text of TEXTS) {
        const value = `${createId()}${text}`
        const key = { siteId, kind: 'anonymous_id', value } as const
        const person = newPerson(siteId, now())
        const identity = {
          id: createId(),
          site_id: siteId,
          person_id: person.id,
          ...{ kind: key.kind, value },
        }
        await store.transact(async ({ people }) => {
          await people.insert(person)
          await people.insertIdentity({ ...identity, verified: 0, exclusive: 1, created_at: now() })
        })
        equal((await store.people.findOwner(key))?.id, person.id)
        equal(await store.people.findOwner({ ...key, value: `${value}\0` }), undefined)
      }
    },
  },
  {
    name: 'gives numbers as numbers, however large',
    async run(target) {
      const { siteId, nodes } = target
      const [{ store, usecases }] = nodes
      const { id: personId } = await addPerson(target)
      const size = 5_000_000_000
      const uploader = { kind: 'visitor', id: null, siteId, personId } as const
      const { id } = await usecases.files.begin(uploader, {
        name: 'a',
        type: 'text/plain',
        size: 1,
      })
      const file = await store.files.find(siteId, id)
      if (file === undefined) throw new Error('The file is missing')
      await store.transact(({ files }) => files.update({ ...file, size }))
      equal((await store.files.find(siteId, id))?.size, size)
      equal(await store.files.sumSince(siteId, '2000', personId), size)
      await usecases.conversations.send(write(personId, siteId))
      const conversation = await store.conversations.findByPerson(siteId, personId)
      deepEqual([conversation?.last_seq, conversation?.visitor_read], [1, 0])
    },
  },
  {
    name: 'orders texts by their bytes, as they are compared here',
    async run(target) {
      const { siteId, nodes } = target
      const [{ store, usecases }] = nodes
      const titles = ['a', 'B', 'b', 'A', 'ä', 'Z', '_', '1', 'z', 'é', '-a']
      const category = createId()
      for (const [index, title] of titles.entries()) {
        const article = { title, body: 'Text', locale: 'en', category, position: 0 }
        await usecases.articles.put(siteId, `order-${index}-${createId().toLowerCase()}`, article)
      }
      const shelf = { siteId, locales: ['en'] }
      const listed = await store.articles.listPublished(shelf, category, 100)
      const byBytes = [...titles].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
      deepEqual(
        listed.map(({ title }) => title),
        byBytes,
      )
    },
  },
]
