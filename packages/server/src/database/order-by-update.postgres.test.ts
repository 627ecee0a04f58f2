import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { storeMessage } from '../modules/conversations/store-message.usecases.ts'
import { storeTogether } from '../modules/conversations/store-together.usecases.ts'
import { newPerson } from '../modules/people/people.models.ts'
import { write } from '../store-contract/tools.ts'
import { useDatabase } from '../test-use-database.ts'
import { LOCKS } from './lock-keys.ts'
import { createStore } from './store.ts'

const readDb = useDatabase()

const BEGIN = Date.parse('2026-11-28T09:00:00.000Z')
const MINUTE = 60_000

/** Somebody who writes; the way most messages take and the other one in turn. */
async function addWriter(): Promise<(now: number, seconds: number) => Promise<void>> {
  const store = createStore(readDb(), () => {})
  const site = { id: 's', name: 'A', color: null, country: 'GB', created_at: 'x' }
  const person = newPerson('s', 'x')
  await store.sites.insertSite(site)
  await store.people.insert(person)
  return async (from, times) => {
    for (let index = 0; index < times; index++)
      await store.transact(
        async (unit) => {
          const draft = write(person.id, 's')
          const now = from + index * 1000
          const [stored] = index % 2 === 0 ? await storeTogether(unit, [draft], now) : []
          if (stored === undefined) await storeMessage(unit, draft, now)
        },
        [LOCKS.person(person.id)],
      )
  }
}

interface Updates {
  name: string
  /** Of a row, and those of them that wrote to no index. */
  all: number
  still: number
}

/** The server counts a transaction some time after its end. */
const readUpdates = async (): Promise<Updates[]> => {
  const { rows } = await sql<Updates>`
    select relname as name, n_tup_upd as "all", n_tup_hot_upd as still from pg_stat_user_tables
    where relname in ('conversation', 'support_case') order by relname`.execute(readDb())
  return rows
}

async function waitForUpdates(all: number): Promise<number[]> {
  await expect
    .poll(async () => (await readUpdates()).map((table) => table.all), { timeout: 20_000 })
    .toEqual([all, all])
  return (await readUpdates()).map(({ still }) => still)
}

test('writes to no index of a conversation or its case for the messages of ten minutes, but for the first', async () => {
  const write = await addWriter()
  // The first one begins to wait, which is a list of its own.
  await write(BEGIN, 1)
  const [conversation = 0, supportCase = 0] = await waitForUpdates(1)
  // No more than a page has room for: nothing has to be cleared away for them, which somebody who reads could hold up.
  await write(BEGIN + MINUTE, 8)
  await write(BEGIN + 9 * MINUTE, 8)
  expect(await waitForUpdates(17)).toEqual([conversation + 16, supportCase + 16])
  await write(BEGIN + 10 * MINUTE, 5)
  expect(await waitForUpdates(22)).toEqual([conversation + 20, supportCase + 20])
})

test('keeps a row in its ten minutes, whoever writes it and whatever they say', async () => {
  const write = await addWriter()
  await write(BEGIN, 2)
  for (const table of ['conversation', 'support_case']) {
    const read = async () =>
      (
        await sql<{
          around: string
        }>`select updated_around as around from ${sql.table(table)}`.execute(readDb())
      ).rows
    expect(await read()).toEqual([{ around: '2026-11-28T09:0' }])
    // So does the release before, which knows nothing of it.
    await sql`update ${sql.table(table)} set updated_at = '2026-11-28T09:59:00.000Z'`.execute(
      readDb(),
    )
    expect(await read()).toEqual([{ around: '2026-11-28T09:5' }])
    // And where it writes back what it read before.
    await sql`update ${sql.table(table)} set updated_at = '2026-11-28T10:00:00.000Z',
      updated_around = '2026-11-28T09:0'`.execute(readDb())
    expect(await read()).toEqual([{ around: '2026-11-28T10:0' }])
  }
})
