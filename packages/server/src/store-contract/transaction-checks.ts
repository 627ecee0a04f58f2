import { equal, ok, rejects } from 'node:assert/strict'
import { newPerson } from '../modules/people/people.models.ts'
import { createId } from '../shared/create-id.ts'
import type { StoreCheck } from './check.ts'
import { addPerson, listDone, now, runAtOnce } from './tools.ts'

const failure = new Error('no')

/** What a transaction is. */
export const transactionChecks: readonly StoreCheck[] = [
  {
    name: 'stores nothing of work that failed',
    async run({ siteId, nodes: [one, other] }) {
      const person = newPerson(siteId, now())
      const failing = one.store.transact(async ({ people }) => {
        await people.insert(person)
        throw failure
      })
      await rejects(failing, failure)
      equal(await other.store.people.find(siteId, person.id), undefined)
    },
  },
  {
    name: 'shows one node at once what another one stored',
    async run(target) {
      const { id } = await addPerson(target)
      equal((await target.nodes[1].store.people.find(target.siteId, id))?.id, id)
    },
  },
  {
    name: 'loses no change where all change what they read of one row',
    async run(target) {
      const { siteId } = target
      const { id } = await addPerson(target)
      const addLetter = runAtOnce(target, 20, ({ store }) =>
        store.transact(async ({ people }) => {
          const row = await people.find(siteId, id)
          await new Promise((resolve) => setImmediate(resolve))
          if (row) await people.update({ ...row, contact_name: `${row.contact_name ?? ''}x` })
        }),
      )
      listDone(await addLetter)
      const [{ store }] = target.nodes
      equal((await store.people.find(siteId, id))?.contact_name, 'x'.repeat(20))
    },
  },
  {
    name: 'goes on with a transaction in which an attempt failed, without anything of the attempt',
    async run({ siteId, nodes: [{ store }] }) {
      const [person, orphan] = [newPerson(siteId, now()), newPerson(createId(), now())]
      await store.transact(async ({ people, attempt }) => {
        await people.insert(person)
        await rejects(attempt(() => people.insert(orphan)))
      })
      ok(await store.people.find(siteId, person.id))
      equal(await store.people.find(orphan.site_id, orphan.id), undefined)
    },
  },
  {
    name: 'refuses rows of a site that is not there',
    async run({ nodes: [{ store }] }) {
      const orphan = newPerson(createId(), now())
      await rejects(store.transact(({ people }) => people.insert(orphan)))
    },
  },
  {
    name: 'takes nothing for stored that was not: a statement that failed fails the transaction',
    async run({ siteId, nodes: [{ store }] }) {
      const person = newPerson(siteId, now())
      const careless = store.transact(async ({ people }) => {
        await people.insert(person)
        await people.insert(person).catch(() => {})
      })
      const isAcked = await careless.then(
        () => true,
        () => false,
      )
      equal((await store.people.find(siteId, person.id)) !== undefined, isAcked)
    },
  },
  {
    name: 'proves that it can write',
    run: ({ nodes: [{ store }] }) => store.tryWrite(),
  },
]
