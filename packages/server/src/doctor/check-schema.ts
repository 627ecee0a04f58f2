import { sql } from 'kysely'
import { SCHEMA } from '../database/migrate.ts'
import { type Check, fail, none, ok, warn } from './doctor.types.ts'
import { lookIntoDatabase } from './look-into-database.ts'

const isMissing = (error: unknown): boolean =>
  /no such table|does not exist/.test(error instanceof Error ? error.message : '')

/** What was done to a schema; nothing where nobody ever used the database. */
async function readDone(setup: { data: string; database?: string | undefined }): Promise<string[]> {
  try {
    const found = await lookIntoDatabase(setup, (db) =>
      sql<{ name: string }>`select name from kysely_migration order by name`.execute(db),
    )
    return found?.rows.map(({ name }) => name) ?? []
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

export const checkSchema: Check = {
  name: 'schema',
  title: 'Schema',
  async run({ settings }) {
    const done = await readDone(settings).catch(() => undefined)
    if (done === undefined) return none('the database could not be read')
    if (done.length === 0) return none('made at the first start')
    const unknown = done.find((name) => !SCHEMA.includes(name))
    if (unknown !== undefined) {
      return fail(
        `the database is of a later release (${unknown})`,
        'Install that release, or restore a backup of before.',
      )
    }
    const left = SCHEMA.filter((name) => !done.includes(name)).length
    if (left === 0) return ok('of this release')
    return warn(
      `${left} migrations are to be done`,
      'The next start does them, and none is ever undone: run "beckon backup" first.',
    )
  },
}
