import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { BatchAnswer } from '@beckon/protocol'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearer, post } from '../../test-client.ts'
import { startTestGateway, type TestGateway } from '../../testing.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await startTestGateway()
})
afterAll(() => gateway.stop())

const MILLION = 1_000_000
const BATCH = 500

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

function measureHeap(): number {
  for (let turn = 0; turn < 3; turn++) collect()
  return process.memoryUsage().heapUsed
}

/** What it writes need not survive anything. */
function openDatabase(): Database.Database {
  const database = new Database(join(gateway.data, 'beckon.db'))
  database.pragma('synchronous = off')
  return database
}

/** Events under ids that count on; gives the milliseconds it took. */
async function send(first: number): Promise<number> {
  const batch = Array.from({ length: BATCH }, (_, index) => ({
    ...{ type: 'track', event: 'E', userId: 'u', messageId: `m-${first + index}` },
  }))
  const began = performance.now()
  const url = `${gateway.url}/v1/batch`
  const { status, body } = await post<BatchAnswer>(url, { batch }, bearer(gateway.secret))
  expect([status, body.errors]).toEqual([200, []])
  return performance.now() - began
}

async function sendMany(first: number, batches = 15): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < batches; turn++) times.push(await send(first + turn * BATCH))
  // The best is what it takes; the rest is what else the machine does.
  return Math.min(...times)
}

/** As many copies of the first event, each under an id of its own, as if they had come one by one. */
function know(database: Database.Database, count: number): void {
  const columns = (database.pragma('table_info(event)') as { name: string }[]).map(
    ({ name }) => name,
  )
  const values = columns.map((name) => {
    if (name === 'id') return `'known-' || n.number`
    return name === 'message_id' ? `'m-' || n.number` : `event.${name}`
  })
  database.exec(
    `insert into event (${columns.join()})
     with recursive n(number) as (select 1 union all select number + 1 from n where number < ${count})
     select ${values.join()} from n join event on event.message_id = 'm-0'`,
  )
}

function countEvents(database: Database.Database): number {
  return (database.prepare('select count(*) as count from event').get() as { count: number }).count
}

test('tells new ids from a million known ones in bounded memory, and in about the time it took at first', async () => {
  await sendMany(10 * MILLION)
  const few = await sendMany(11 * MILLION)
  const database = openDatabase()
  const before = measureHeap()
  await send(-BATCH + 1)
  know(database, MILLION)
  const known = countEvents(database)
  expect(known).toBeGreaterThan(MILLION)
  const many = await sendMany(12 * MILLION)
  expect(countEvents(database)).toBe(known + 15 * BATCH)
  // Known ones, from all over: none is stored again.
  for (let first = 1; first < MILLION; first += MILLION / 20) await send(first)
  expect(countEvents(database)).toBe(known + 15 * BATCH)
  expect(measureHeap() - before).toBeLessThan(64_000_000)
  expect(many).toBeLessThan(few * 3)
  database.close()
}, 120_000)
