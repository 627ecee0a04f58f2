import { expect, test } from 'vitest'
import { query } from '../test-database.ts'
import { useDatabase } from '../test-use-database.ts'

const readDb = useDatabase()

test('looks for what messages point to only where hardly any does', async () => {
  const kept = await query<{ name: string }>(
    readDb(),
    `select conname as name from pg_constraint where conrelid = 'message'::regclass and contype = 'f'`,
  )
  expect(kept).toEqual([{ name: 'message_author_id_fkey' }])
})
