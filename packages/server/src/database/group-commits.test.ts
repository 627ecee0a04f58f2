import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { groupCommits, type RunWork } from './group-commits.ts'
import { openDatabase } from './open-database.ts'
import type { Db } from './tables.ts'

let folder: string
let db: Db
let run: RunWork
/** How often it was begun and committed. */
let begun: number
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  db = await openDatabase({ data: folder })
  begun = 0
  const counted = db.transaction.bind(db)
  db.transaction = () => {
    begun++
    return counted()
  }
  run = groupCommits(db)
})
afterEach(async () => {
  await db.destroy()
  rmSync(folder, { recursive: true, force: true })
})

const site = (id: string) => ({ id, name: id, color: null, country: 'GB', created_at: 't' })
const insert = (id: string) =>
  run(async (transaction) => {
    await transaction.insertInto('site').values(site(id)).execute()
    return id
  })
const listSites = async () => {
  const rows = await db.selectFrom('site').select('id').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

test('those who come at once share a commit, and each hears of its own end', async () => {
  expect(await Promise.all(['a', 'b', 'c'].map(insert))).toEqual(['a', 'b', 'c'])
  expect(begun).toBe(1)
  expect(await listSites()).toEqual(['a', 'b', 'c'])
})

test('each sees what those before it did', async () => {
  const counts = ['a', 'b', 'c'].map((id) =>
    run(async (transaction) => {
      const before = await transaction.selectFrom('site').select('id').execute()
      await transaction.insertInto('site').values(site(id)).execute()
      return before.length
    }),
  )
  expect(await Promise.all(counts)).toEqual([0, 1, 2])
})

test('where one fails nothing of it is left, and the others are stored', async () => {
  const failing = run(async (transaction) => {
    await transaction.insertInto('site').values(site('x')).execute()
    throw new Error('no')
  })
  const ended = await Promise.allSettled([insert('a'), failing, insert('a'), insert('b')])
  expect(ended.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
    'fulfilled',
  ])
  await expect(failing).rejects.toThrow('no')
  expect(await listSites()).toEqual(['a', 'b'])
  expect(begun).toBe(1)
})

test('nobody hears of an end before it is on the disk', async () => {
  const heard: string[] = []
  const first = insert('a').then(() => heard.push('a'))
  const second = run(async () => {
    await new Promise((resolve) => setImmediate(resolve))
    expect(heard).toEqual([])
  })
  await Promise.all([first, second])
  expect(heard).toEqual(['a'])
})

test('where the transaction itself is lost, each is tried again by itself', async () => {
  let tries = 0
  const spoiling = run(async (transaction) => {
    tries++
    await transaction.insertInto('site').values(site('x')).execute()
    // As SQLite does by itself where the disk is full.
    await sql.raw('rollback').execute(transaction)
    throw new Error('disk full')
  })
  const ended = await Promise.allSettled([insert('a'), spoiling, insert('b')])
  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  await expect(spoiling).rejects.toThrow('disk full')
  expect(tries).toBe(2)
  expect(await listSites()).toEqual(['a', 'b'])
})

test('goes on where somebody came while others were under way', async () => {
  const later: Promise<string>[] = []
  await run(async () => {
    later.push(insert('b'))
  })
  expect(await Promise.all(later)).toEqual(['b'])
})
