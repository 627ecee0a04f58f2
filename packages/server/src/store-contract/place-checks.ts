import { deepEqual, equal } from 'node:assert/strict'
import type { MessageRange } from '@beckon/protocol'
import type { Unit } from '../database/store.ts'
import { newMessage } from '../modules/conversations/conversations.models.ts'
import type { ConversationRow, Draft, Side } from '../modules/conversations/conversations.types.ts'
import { storeMessage } from '../modules/conversations/store-message.usecases.ts'
import type { StoreCheck, StoreTarget } from './check.ts'
import { addPerson, now, write } from './tools.ts'

/** Places where something stands, of more than a page, and with gaps between them that are wider than one. */
const HELD = [1, 2, 3, 60, 61, 200, 201, 202, 203, 500]

/** A conversation that has messages at these places, and nothing at others. */
async function addThread(
  target: StoreTarget,
  held: readonly number[],
  side: (seq: number) => Side = () => 'visitor',
): Promise<ConversationRow> {
  const { siteId, nodes } = target
  const person = await addPerson(target)
  const { store } = nodes[0]
  const fill = async (unit: Unit): Promise<void> => {
    const first = await storeMessage(unit, write(person.id, siteId), Date.now())
    const { conversationId: conversation_id, caseId: case_id } = first
    for (const seq of held) {
      if (seq === 1) continue
      const draft = write(person.id, siteId)
      const writer = { ...draft.writer, kind: side(seq) } as Draft['writer']
      const place = { conversation_id, case_id, seq, late: null }
      await unit.messages.insert(newMessage({ ...draft, writer }, place, now()))
    }
  }
  await store.transact(fill)
  const thread = await store.conversations.findByPerson(siteId, person.id)
  if (thread === undefined) throw new Error('Nothing is stored')
  return { ...thread, last_seq: held.at(-1) ?? 0 }
}

const listPlaces = async (
  { nodes: [{ store }] }: StoreTarget,
  thread: ConversationRow,
  range: MessageRange,
): Promise<number[]> => (await store.messages.list(thread, range)).map(({ seq }) => seq)

/** What holds of places, which are counted by conversation. */
export const placeChecks: readonly StoreCheck[] = [
  {
    name: 'reads on and back by place, in pages of any size, over places where nothing stands',
    async run(target) {
      const thread = await addThread(target, HELD)
      // Of somebody else, at the same places.
      await addThread(target, HELD)
      const read = (range: MessageRange) => listPlaces(target, thread, range)
      for (const limit of [1, 2, 4, 100]) {
        for (const [index, seq] of [0, ...HELD].entries()) {
          deepEqual(await read({ after: seq, limit }), HELD.slice(index, index + limit + 1))
          const older = HELD.filter((place) => place < seq)
          deepEqual(await read({ before: seq, limit }), older.slice(-limit - 1))
        }
        deepEqual(await read({ limit }), HELD.slice(-limit - 1))
        deepEqual(
          await read({ after: 2, before: 202, limit }),
          [3, 60, 61, 200, 201].slice(0, limit + 1),
        )
      }
      deepEqual(await read({ after: 10_000_000 }), [])
      deepEqual(await read({ before: 0 }), [])
      deepEqual(await read({ after: 3, before: 2 }), [])
    },
  },
  {
    name: 'finds what a side wrote last, however far back',
    async run(target) {
      const [{ store }] = target.nodes
      const thread = await addThread(target, HELD, (seq) => (seq === 60 ? 'agent' : 'visitor'))
      equal((await store.messages.findLastOf(thread, 'agent'))?.seq, 60)
      equal((await store.messages.findLastOf(thread, 'visitor'))?.seq, 500)
      const alone = await addThread(target, [1, 2])
      equal(await store.messages.findLastOf(alone, 'agent'), undefined)
    },
  },
  {
    name: 'deletes what stands in one conversation, and nothing at the same places of another',
    async run(target) {
      const [{ store }] = target.nodes
      const [thread, other] = [await addThread(target, HELD), await addThread(target, HELD)]
      equal(await store.transact(({ messages }) => messages.deleteOf(thread)), HELD.length)
      deepEqual(await listPlaces(target, thread, {}), [])
      deepEqual(await listPlaces(target, other, {}), HELD)
    },
  },
]
