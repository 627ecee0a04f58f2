import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordQueries } from '../test-queries.ts'
import { openDatabase } from './open-database.ts'
import { readBacklog } from './read-backlog.ts'
import type { Db } from './tables.ts'

/** Of these an index holds what waits alone, which is little however much there was. */
const SMALL =
  /^SCAN (outbox|support_case|callback) USING COVERING INDEX (outbox_due|case_waiting|callback_queue)$/

let folder: string
let db: Db
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'beckon-test-'))
  db = await openDatabase({ data: folder })
})
afterAll(async () => {
  await db.destroy()
  rmSync(folder, { recursive: true, force: true })
})

test('walks through no more than what waits, and the sites', async () => {
  const asked = recordQueries(db)
  await readBacklog(db)
  const plans = asked.splice(0).map(async ({ sql, parameters }) => {
    const query = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters])
    const { rows } = await db.executeQuery<{ detail: string }>(query)
    return rows.map(({ detail }) => detail)
  })
  const steps = (await Promise.all(plans)).flat()
  expect(steps.filter((step) => SMALL.test(step))).toHaveLength(3)
  const scans = steps.filter((step) => step.startsWith('SCAN ') && !SMALL.test(step))
  expect(scans).toEqual([expect.stringMatching(/^SCAN site\b/)])
})
