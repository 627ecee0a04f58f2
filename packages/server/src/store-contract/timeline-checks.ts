import { deepEqual } from 'node:assert/strict'
import { LOCKS } from '../database/lock-keys.ts'
import type { Store } from '../database/store.ts'
import type { ConversationRow } from '../modules/conversations/conversations.types.ts'
import { mergeThreads } from '../modules/conversations/merge-threads.usecases.ts'
import { storeMessage } from '../modules/conversations/store-message.usecases.ts'
import { storeTogether } from '../modules/conversations/store-together.usecases.ts'
import type { PersonRow } from '../modules/people/people.types.ts'
import { toIso } from '../shared/clock.ts'
import type { Cursor } from '../shared/cursor.ts'
import type { StoreCheck, StoreTarget } from './check.ts'
import { addPerson, write } from './tools.ts'

const BEGIN = Date.parse('2026-03-01T10:00:00.000Z')

/** Seconds at which somebody writes: most of them later than before, as clocks that are put back have it. */
const TIMES = [1, 2, 3, 3, 9, 4, 5, 9, 10, 10, 10, 11, 2, 12, 40, 13, 14, 41, 42, 41, 43]

/** Each the one way and the other in turn. */
async function writeAt(
  { siteId, nodes }: StoreTarget,
  { id }: PersonRow,
  seconds: readonly number[],
): Promise<void> {
  for (const [index, second] of seconds.entries()) {
    const { store } = nodes[index % 2 === 0 ? 0 : 1]
    const now = BEGIN + second * 1000
    await store.transact(
      async (unit) => {
        const draft = { ...write(id, siteId), text: `At ${second}` }
        const [stored] = index % 3 === 0 ? await storeTogether(unit, [draft], now) : []
        if (stored === undefined) await storeMessage(unit, draft, now)
      },
      [LOCKS.person(id)],
    )
  }
}

async function findThread({ siteId, nodes }: StoreTarget, { id }: PersonRow) {
  const conversation = await nodes[0].store.conversations.findByPerson(siteId, id)
  if (conversation === undefined) throw new Error('Nothing is stored')
  return conversation
}

/** The seconds of all messages, as pages of some tell them. */
async function readPages(
  store: Store,
  conversation: ConversationRow,
  limit: number,
): Promise<number[]> {
  const seconds: number[] = []
  let before: Cursor | undefined
  while (seconds.length < 1000) {
    const rows = await store.messages.listBefore(conversation, before, limit)
    const page = rows.slice(0, limit)
    seconds.push(...page.map((row) => (Date.parse(row.created_at) - BEGIN) / 1000))
    const last = page.at(-1)
    if (rows.length <= limit || last === undefined) return seconds
    before = { at: last.created_at, id: last.id }
  }
  throw new Error('The pages have no end')
}

const newestFirst = (seconds: readonly number[]): number[] => [...seconds].sort((a, b) => b - a)

/** What holds of timelines, which are in the order of time. */
export const timelineChecks: readonly StoreCheck[] = [
  {
    name: 'reads messages in the order of their time, page by page, though a clock was put back',
    async run(target) {
      const { store } = target.nodes[1]
      const person = await addPerson(target)
      await writeAt(target, person, TIMES)
      const thread = await findThread(target, person)
      for (const limit of [1, 2, 5, 100])
        deepEqual(await readPages(store, thread, limit), newestFirst(TIMES))
    },
  },
  {
    name: 'reads the messages of two threads that were joined in the order of their time, and what comes after',
    async run(target) {
      const { store } = target.nodes[0]
      const [person, guest] = [await addPerson(target), await addPerson(target)]
      await writeAt(target, person, TIMES)
      await writeAt(target, guest, [2, 4, 4, 50, 45])
      const at = toIso(BEGIN)
      await store.transact((unit) => mergeThreads(unit, { from: guest, to: person, at }))
      await writeAt(target, person, [44, 51, 52])
      const all = newestFirst([...TIMES, 2, 4, 4, 50, 45, 44, 51, 52])
      const thread = await findThread(target, person)
      for (const limit of [1, 3, 100]) deepEqual(await readPages(store, thread, limit), all)
    },
  },
  {
    name: 'tells when a conversation was written in last, which is never set back',
    async run(target) {
      const person = await addPerson(target)
      await writeAt(target, person, [5, 9, 7, 8])
      deepEqual((await findThread(target, person)).updated_at, toIso(BEGIN + 9000))
    },
  },
]
