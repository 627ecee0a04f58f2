import { deepEqual } from 'node:assert/strict'
import type { CaseStatus } from '@beckon/protocol'
import { LOCKS } from '../database/lock-keys.ts'
import { storeStatus } from '../modules/conversations/case-status.usecases.ts'
import { storeMessage } from '../modules/conversations/store-message.usecases.ts'
import { storeTogether } from '../modules/conversations/store-together.usecases.ts'
import { toIso } from '../shared/clock.ts'
import type { StoreCheck, StoreTarget } from './check.ts'
import { addPerson, write } from './tools.ts'

const BEGIN = Date.parse('2026-03-01T10:00:00.000Z')

/** Seconds at which somebody writes last: in one minute and at its end, in ten minutes and at theirs, and on other days. */
const TIMES = [0, 1, 1, 1, 59.999, 60, 60, 599.999, 600, 600, 600, 600.5, 1199, 1200, 86_400, -1]

interface Written {
  id: string
  updatedAt: string
}

const newestFirst = (all: readonly Written[]): string[] =>
  all
    .map(({ id, updatedAt }) => `${updatedAt} ${id}`)
    .sort()
    .reverse()

async function writeAt({ siteId, nodes }: StoreTarget, personId: string, seconds: number) {
  await nodes[0].store.transact(
    async (unit) => {
      const draft = write(personId, siteId)
      const now = BEGIN + seconds * 1000
      const [stored] = await storeTogether(unit, [draft], now)
      if (stored === undefined) await storeMessage(unit, draft, now)
    },
    [LOCKS.person(personId)],
  )
}

/** A conversation with one case for each of the times, begun an hour before. */
async function addThreads(target: StoreTarget): Promise<void> {
  for (const seconds of TIMES) {
    const { id } = await addPerson(target)
    await writeAt(target, id, seconds - 3600)
    await writeAt(target, id, seconds)
  }
}

async function readConversations({ siteId, nodes }: StoreTarget, limit: number) {
  const all: Written[] = []
  let cursor: string | undefined
  do {
    const page = await nodes[1].usecases.cases.listConversations(siteId, { cursor, limit })
    all.push(...page.conversations)
    cursor = page.next ?? undefined
  } while (cursor !== undefined && all.length < 1000)
  return all
}

async function readCases(
  { siteId, nodes }: StoreTarget,
  limit: number,
  status?: CaseStatus,
): Promise<Written[]> {
  const all: Written[] = []
  for (;;) {
    const query = { status, limit, before: all.at(-1)?.id }
    const { cases, more } = await nodes[1].usecases.cases.list(siteId, query)
    all.push(...cases)
    if (!more || all.length > 1000) return all
  }
}

const readTimes = (all: readonly Written[]): string[] => all.map(({ updatedAt }) => updatedAt)

const toTimes = (seconds: readonly number[]): string[] =>
  seconds
    .map((each) => toIso(BEGIN + each * 1000))
    .sort()
    .reverse()

/** What holds of lists that each message moves something in. */
export const listChecks: readonly StoreCheck[] = [
  {
    name: 'lists conversations and cases by when they were written in last, page by page, however close that was',
    async run(target) {
      await addThreads(target)
      for (const limit of [1, 2, 3, 5, 100]) {
        for (const all of [
          await readConversations(target, limit),
          await readCases(target, limit),
        ]) {
          deepEqual(readTimes(all), toTimes(TIMES))
          deepEqual(
            all.map(({ id, updatedAt }) => `${updatedAt} ${id}`),
            newestFirst(all),
          )
        }
      }
    },
  },
  {
    name: 'lists the cases of a status by when each was changed last, page by page',
    async run(target) {
      await addThreads(target)
      const { store } = target.nodes[0]
      const some = (await readCases(target, 100)).filter((_, index) => index % 2 === 0)
      const closed = [...some.keys()].map((index) => 590 + index * 10)
      for (const [index, { id }] of some.entries())
        await store.transact(async (unit) => {
          const row = await unit.cases.find(target.siteId, id)
          if (row === undefined) throw new Error('The case is gone')
          const at = toIso(BEGIN + (closed[index] ?? 0) * 1000)
          await storeStatus(unit, { ...row, status: 'closed' }, at)
        })
      for (const limit of [1, 3, 100]) {
        deepEqual(readTimes(await readCases(target, limit, 'closed')), toTimes(closed))
        const open = await readCases(target, limit, 'open')
        deepEqual(open.length, TIMES.length - some.length)
        deepEqual(readTimes(open), readTimes(open).toSorted().toReversed())
      }
    },
  },
]
