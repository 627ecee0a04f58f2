import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { newConversation } from '../modules/conversations/conversations.models.ts'
import { createId } from '../shared/create-id.ts'
import { createTestDatabase, dropTestDatabase, query } from '../test-database.ts'
import { openDatabase } from './open-database.ts'
import { createTransactions } from './run-transaction.ts'
import { createStore } from './store.ts'
import type { Db } from './tables.ts'
import { takeTables } from './take-tables.ts'

const name = createId()
let database: string
let before: Db

beforeEach(async () => {
  database = (await createTestDatabase(name, 'template1')) ?? ''
  before = await openDatabase({ data: '', database, upTo: '2026-12-04-places' })
  await sql`insert into site values ('s', 'A', null, 'GB', 'x')`.execute(before)
})
afterEach(async () => {
  await before.destroy()
  await dropTestDatabase(name)
})

/** What waits for a lock now. */
const countWaiting = async (): Promise<number> =>
  (await query(before, 'select 1 from pg_locks where not granted')).length

function createGate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

type Work = (db: Db) => Promise<void>

const gateway = (work: Work) => createTransactions(before)(work, ['person p'])
const other = (work: Work) => before.transaction().execute(work)

async function addCase() {
  const person = createId()
  const thread = newConversation('s', person, '2026-11-28T09:12:00.000Z')
  await sql`insert into person values (${person}, 's', '{}', '{}', null, 'x', 'x')`.execute(before)
  await before.insertInto('conversation').values(thread).execute()
  await sql`insert into support_case (id, site_id, conversation_id, status, last_seq, opened_at, updated_at, waits_since)
    values (${thread.id}, 's', ${thread.id}, 'open', 1, 'x', 'x', 'x')`.execute(before)
  return thread
}

describe.each([
  ['a gateway of the release before', gateway],
  ['somebody else', other],
])('while %s writes', (_, begin) => {
  test('migrates once that is done, and fails nobody who reads lists of cases meanwhile', async () => {
    const thread = await addCase()
    const write = createGate()
    const locked = createGate()
    const written = begin(async (db) => {
      await sql`set local idle_in_transaction_session_timeout = 0`.execute(db)
      await sql`update conversation set last_seq = last_seq + 1`.execute(db)
      locked.open()
      await write.opened
    })
    await locked.opened
    const opening = openDatabase({ data: '', database })
    await vi.waitUntil(async () => (await countWaiting()) > 0, 20_000)
    const { cases } = createStore(before, () => {})
    const page = { before: undefined, limit: 5 }
    const reads = Promise.all([
      cases.view('s', thread.id),
      cases.listWaiting('s'),
      cases.listOwn(thread, page),
    ])
    const allWait = async () => (await countWaiting()) > 3
    await Promise.race([
      reads.catch(() => {}),
      vi.waitUntil(allWait, { timeout: 20_000, interval: 5 }),
    ])
    write.open()
    await written
    const [view, waiting, own] = await reads
    expect([view?.id, waiting[0]?.id, own[0]?.id]).toEqual(Array(3).fill(thread.id))
    const db = await opening
    expect(await query(db, 'select updated_around from conversation')).toHaveLength(1)
    await db.destroy()
  }, 60_000)
})

test('ends a wait that nobody can wait for, and has let everybody in between', async () => {
  const reading = createGate()
  const locked = createGate()
  const read = other(async (db) => {
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(db)
    await query(db, 'select 1 from conversation')
    locked.open()
    await reading.opened
  })
  await locked.opened
  const taking = other((db) => takeTables(db, ['conversation', 'support_case'], 3))
  const failing = expect(taking).rejects.toThrow(
    /^for 3 s somebody else would not let go of \{.*conversation.*\} \(/,
  )
  const { conversations } = createStore(before, () => {})
  for (let times = 0; times < 3; times++) {
    await gateway(async (db) => {
      await sql`update site set name = 'B'`.execute(db)
    })
    expect(await conversations.find('s', 'nobody')).toBeUndefined()
  }
  await failing
  reading.open()
  await read
}, 60_000)

test('lets a gateway end what it began before it takes anything from it', async () => {
  const work = createGate()
  const begun = createGate()
  const written = gateway(async (db) => {
    begun.open()
    await work.opened
    await sql`update support_case set last_seq = last_seq + 1`.execute(db)
    await sql`update conversation set last_seq = last_seq + 1`.execute(db)
  })
  await begun.opened
  const taking = other((db) => takeTables(db, ['conversation', 'support_case']))
  await vi.waitUntil(async () => (await countWaiting()) > 0, 20_000)
  work.open()
  await Promise.all([written, taking])
})

test('takes what is there, and leaves the rest and how long others wait as it was', async () => {
  await other(async (db) => {
    await takeTables(db, ['conversation', 'no_such_table', 'support_case'])
    await takeTables(db, [])
    const held = `select relation::regclass::text as name from pg_locks
      where mode = 'AccessExclusiveLock' and pid = pg_backend_pid() order by name`
    expect(await query(db, held)).toEqual([{ name: 'conversation' }, { name: 'support_case' }])
    expect(await query(db, 'show lock_timeout')).toEqual([{ lock_timeout: '10s' }])
  })
})
