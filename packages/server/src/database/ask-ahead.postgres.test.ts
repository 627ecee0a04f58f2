import { type CompiledQuery, sql } from 'kysely'
import { expect, test } from 'vitest'
import { useDatabase } from '../test-use-database.ts'
import { askAhead } from './ask-ahead.ts'

const readDb = useDatabase()

const addSite = (id: string) =>
  sql`insert into site (id, name, country, created_at) values (${id}, 'A', 'GB', 'now')`.compile(
    readDb(),
  )
const listSites = sql<{ id: string }>`select id from site order by id`

test('does what is asked in one moment in the order it was asked in', async () => {
  const found = await readDb()
    .transaction()
    .execute(async (transaction) => {
      const asked = ['a', 'b'].flatMap((id) => [addSite(id), listSites.compile(readDb())])
      const answers = await Promise.all(asked.map((query) => askAhead(transaction, query)))
      return answers.map(({ rows }) => rows)
    })
  expect(found).toEqual([[], [{ id: 'a' }], [], [{ id: 'a' }, { id: 'b' }]])
})

test('waits for no answer before it asks the next', async () => {
  await readDb()
    .transaction()
    .execute(async (transaction) => {
      const order: string[] = []
      const ask = async (name: string, query: CompiledQuery) => {
        await askAhead(transaction, query)
        order.push(name)
      }
      const slow = ask('slow', sql`select pg_sleep(1)`.compile(readDb()))
      const next = ask('next', sql`select ${7}::int`.compile(readDb()))
      await transaction.getExecutor().provideConnection(async () => order.push('free'))
      await Promise.all([slow, next])
      expect(order).toEqual(['free', 'slow', 'next'])
    })
})

test('tells why the first one failed, and stores nothing of those beside it', async () => {
  const failing = readDb()
    .transaction()
    .execute((transaction) =>
      Promise.all([
        askAhead(transaction, addSite('a')),
        askAhead(transaction, addSite('a')),
        askAhead(transaction, addSite('b')),
      ]),
    )
  await expect(failing).rejects.toMatchObject({ code: '23505' })
  expect((await listSites.execute(readDb())).rows).toEqual([])
})

test('commits nothing where nobody heard that one failed', async () => {
  const careless = readDb()
    .transaction()
    .execute(async (transaction) => {
      await askAhead(transaction, addSite('a'))
      void askAhead(transaction, addSite('a')).catch(() => {})
    })
  await expect(careless).rejects.toThrow()
  expect((await listSites.execute(readDb())).rows).toEqual([])
})
