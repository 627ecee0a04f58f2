import { deepEqual, equal, rejects } from 'node:assert/strict'
import { LOCKS } from '../database/lock-keys.ts'
import type { Store } from '../database/store.ts'
import type { Draft, MessageRow } from '../modules/conversations/conversations.types.ts'
import { openCase } from '../modules/conversations/open-case.usecases.ts'
import { storeMessage } from '../modules/conversations/store-message.usecases.ts'
import { storeTogether } from '../modules/conversations/store-together.usecases.ts'
import { SEEN_LATELY } from '../modules/people/people.models.ts'
import { createId } from '../shared/create-id.ts'
import type { StoreCheck, StoreTarget } from './check.ts'
import { addPerson, write } from './tools.ts'

/** What databases like to trip over, and JSON too. */
const WORDS = ['plain', 'a\0b', '\uffff0 \uffff1 \uffff', '"quoted" \\ \u2028', '😀 \u202Eback']

const AT = Date.parse('2026-03-01T10:00:00.000Z')

/** Everything that is stored of a person's thread, but the ids. */
async function readThread(store: Store, siteId: string, personId: string) {
  const conversation = await store.conversations.findByPerson(siteId, personId)
  const supportCase = conversation && (await store.cases.findOpen(conversation))
  if (conversation === undefined || supportCase === undefined) throw new Error('Nothing is stored')
  const messages = await store.messages.list(conversation, { after: 0 })
  const person = await store.people.find(siteId, personId)
  const { id: _i, person_id: _p, ...thread } = conversation
  const { id: _c, conversation_id: _t, ...turn } = supportCase
  const lines = messages.map(({ id: _, conversation_id, case_id, client_id, ...line }) => {
    deepEqual([conversation_id, case_id], [conversation.id, supportCase.id])
    return { ...line, hasClientId: client_id.length > 0 }
  })
  return { thread, turn, lines, seenAt: person?.seen_at }
}

/** What a person would write next, as it would be stored. */
async function readNext(store: Store, siteId: string, personId: string): Promise<MessageRow> {
  const conversation = await store.conversations.findByPerson(siteId, personId)
  const [row] = conversation === undefined ? [] : await store.messages.list(conversation, {})
  if (row === undefined) throw new Error('Nothing is stored')
  return { ...row, id: createId(), client_id: createId(), seq: row.seq + 1 }
}

async function addPeople(target: StoreTarget, count: number): Promise<string[]> {
  const people: string[] = []
  while (people.length < count) people.push((await addPerson(target)).id)
  return people
}

/** The first message of each, which opens a case. */
async function openCases({ siteId, nodes: [{ store }] }: StoreTarget, people: readonly string[]) {
  for (const id of people)
    await store.transact((unit) => storeMessage(unit, write(id, siteId), AT), [LOCKS.person(id)])
}

function storeAll({ nodes: [{ store }] }: StoreTarget, drafts: readonly Draft[], now: number) {
  return store.transact((unit) => storeTogether(unit, drafts, now), [])
}

/** What holds of messages of several people that share a transaction. */
export const togetherChecks: readonly StoreCheck[] = [
  {
    name: 'stores in one go what it would have stored one by one',
    async run(target) {
      const { siteId, nodes } = target
      const { store } = nodes[0]
      const together = await addPeople(target, WORDS.length)
      const alone = await addPeople(target, WORDS.length)
      await openCases(target, together)
      await openCases(target, alone)
      const later = Math.max(Date.now(), AT) + 60_000
      const draftsOf = (people: readonly string[]) =>
        people.map((id, index) => ({ ...write(id, siteId), text: WORDS[index] ?? '' }))
      for (const now of [later, later + 1000]) {
        const stored = await storeAll(target, draftsOf(together), now)
        deepEqual(
          stored.map((message) => message?.text),
          WORDS,
        )
        for (const draft of draftsOf(alone))
          await store.transact(
            (unit) => storeMessage(unit, draft, now),
            [LOCKS.person(draft.personId)],
          )
      }
      for (const [index, id] of together.entries()) {
        const [ours, theirs] = [id, alone[index] ?? ''].map((each) =>
          readThread(store, siteId, each),
        )
        const { turn, ...rest } = (await ours) ?? {}
        const { turn: other, ...others } = (await theirs) ?? {}
        deepEqual(rest, others)
        // One came into the queue before the other.
        deepEqual({ ...turn, waits_since: null }, { ...other, waits_since: null })
      }
    },
  },
  {
    name: 'leaves alone what opens a case, and what it has already',
    async run(target) {
      const { siteId, nodes } = target
      const [known = '', guest = '', again = '', silent = ''] = await addPeople(target, 4)
      await openCases(target, [known, again])
      const sent = write(again, siteId)
      const first = await nodes[0].usecases.conversations.send(sent)
      // Somebody asked for a call: nothing was written, and nobody waits in the queue.
      const at = new Date(AT).toISOString()
      await nodes[0].store.transact((unit) => openCase(unit, { siteId, personId: silent, at }))
      const drafts = [write(known, siteId), write(guest, siteId), sent, write(silent, siteId)]
      const stored = await storeAll(target, drafts, Date.now())
      deepEqual(
        stored.map((message) => message?.seq),
        [2, undefined, undefined, undefined],
      )
      equal(await nodes[0].store.conversations.findByPerson(siteId, guest), undefined)
      deepEqual(await nodes[0].usecases.conversations.send(sent), first)
    },
  },
  {
    name: 'notes that somebody writes, and not anew within a moment',
    async run(target) {
      const { siteId, nodes } = target
      const { store } = nodes[0]
      const [id = ''] = await addPeople(target, 1)
      await openCases(target, [id])
      const begun = Math.max(Date.now(), AT) + 60_000
      const ways = [
        (now: number) => storeAll(target, [write(id, siteId)], now),
        (now: number) =>
          store.transact((unit) => storeMessage(unit, write(id, siteId), now), [LOCKS.person(id)]),
      ]
      for (const [index, send] of ways.entries()) {
        const first = begun + index * 60_000
        const seen: number[] = []
        for (const later of [0, SEEN_LATELY - 1, SEEN_LATELY + 1]) {
          await send(first + later)
          const person = await store.people.find(siteId, id)
          seen.push(Date.parse(person?.seen_at ?? '') - first)
        }
        deepEqual(seen, [0, 0, SEEN_LATELY + 1])
      }
    },
  },
  {
    name: 'keeps nothing of several where the conversation of one is gone',
    async run(target) {
      const { siteId, nodes } = target
      const { store } = nodes[0]
      const people = await addPeople(target, 2)
      await openCases(target, people)
      const begun = await Promise.all(people.map((id) => readThread(store, siteId, id)))
      const rows = await Promise.all(people.map((id) => readNext(store, siteId, id)))
      const turns = rows.map((row, index) => ({
        message: { ...row, ...(index === 1 && { conversation_id: createId() }) },
        seen: undefined,
      }))
      await rejects(
        store.transact((unit) => unit.turns.append(turns)),
        { code: 'conversation/not-found' },
      )
      const kept = await Promise.all(people.map((id) => readThread(store, siteId, id)))
      deepEqual(kept, begun)
    },
  },
]
