import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { openSqlite } from './open-sqlite.ts'
import { createStore } from './store.ts'

test('old events that are there are found, those that came late among them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  const db = openSqlite(join(folder, 'beckon.db'))
  await migrate(db, '2026-11-22-initial')
  await sql`insert into site values ('s', 'A', null, 'GB', 'x')`.execute(db)
  for (const [id, happened, received] of [
    ['old', '2024-05-01T10:59:59.999Z', '2024-05-01T10:59:59.999Z'],
    ['late', '2024-05-01T10:59:59.999Z', '2026-11-01T00:00:00.000Z'],
    ['kept', '2024-05-01T11:00:00.000Z', '2024-05-01T11:00:00.000Z'],
    ['kept too', '2024-05-01T11:00:00.000Z', '2026-11-01T00:00:00.000Z'],
  ] as const) {
    await sql`insert into event values (${id}, 's', ${id}, 'track', null, 'u', null, null, 'sk', 'E',
      '{}', '{}', '{}', '{}', ${happened}, ${received})`.execute(db)
  }
  await migrate(db)
  const { events } = createStore(db, () => {})
  const older = { siteId: 's', before: '2024-05-01T11:00:00.000Z', limit: 10 }
  expect(await events.deleteOlder(older)).toBe(2)
  expect(await events.deleteOlder(older)).toBe(0)
  const left = await events.list({ siteId: 's', limit: 10 })
  expect(left.map(({ id }) => id)).toEqual(['kept', 'kept too'])
  await db.destroy()
  rmSync(folder, { recursive: true })
})
