import { deepEqual, equal } from 'node:assert/strict'
import { LOCKS } from '../database/lock-keys.ts'
import { storeMessage } from '../modules/conversations/store-message.usecases.ts'
import { createId } from '../shared/create-id.ts'
import type { StoreCheck } from './check.ts'
import { addPerson, listDone, runAtOnce, write } from './tools.ts'

const countTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1)

/** What holds of messages, whoever writes at the same time. */
export const messageChecks: readonly StoreCheck[] = [
  {
    name: 'gives each message the next place, without a gap or a double, in one case of one conversation',
    async run(target) {
      const { siteId, nodes } = target
      const { id } = await addPerson(target)
      const sent = await runAtOnce(target, 40, ({ usecases }) =>
        usecases.conversations.send(write(id, siteId)),
      )
      const messages = listDone(sent)
      deepEqual(
        messages.map(({ seq }) => seq).sort((a, b) => a - b),
        countTo(40),
      )
      equal(new Set(messages.map(({ caseId }) => caseId)).size, 1)
      const { conversations } = nodes[1].usecases
      const page = await conversations.list(await conversations.findByPerson(siteId, id), {
        after: 0,
        limit: 100,
      })
      deepEqual(
        page.messages.map(({ seq }) => seq),
        countTo(40),
      )
      equal(page.lastSeq, 40)
    },
  },
  {
    name: 'stores once what is sent by one id at once, and tells all of them the same',
    async run(target) {
      const { siteId } = target
      const { id } = await addPerson(target)
      const clientId = createId()
      const sent = await runAtOnce(target, 10, ({ usecases }) =>
        usecases.conversations.send(write(id, siteId, clientId)),
      )
      const messages = listDone(sent)
      equal(new Set(messages.map((message) => message.id)).size, 1)
      deepEqual([...new Set(messages.map(({ seq }) => seq))], [1])
    },
  },
  {
    name: 'moves marks forward only, whatever comes last',
    async run(target) {
      const { siteId, nodes } = target
      const { id: personId } = await addPerson(target)
      const { conversations } = nodes[0].usecases
      for (const _ of countTo(8)) await conversations.send(write(personId, siteId))
      const conversation = await conversations.findByPerson(siteId, personId)
      const marks = runAtOnce(target, 8, ({ usecases }, index) =>
        usecases.conversations.read({ conversation, side: 'agent', seq: 8 - index, origin: null }),
      )
      listDone(await marks)
      equal((await conversations.findByPerson(siteId, personId))?.agent_read, 8)
    },
  },
  {
    name: 'lets those who come at once wait one behind the other',
    async run(target) {
      const { siteId, nodes } = target
      const people = await Promise.all(countTo(12).map(() => addPerson(target)))
      const now = Date.now()
      const sent = await runAtOnce(target, 12, ({ store }, index) => {
        const id = people[index]?.id ?? ''
        const draft = write(id, siteId)
        return store.transact((unit) => storeMessage(unit, draft, now), [LOCKS.person(id)])
      })
      listDone(sent)
      const ids = people.map(({ id }) => id)
      const waiting = await nodes[0].store.cases.listWaiting(siteId)
      const times = waiting
        .filter(({ person_id }) => ids.includes(person_id))
        .map(({ waits_since }) => waits_since)
      equal(new Set(times).size, 12)
    },
  },
]
