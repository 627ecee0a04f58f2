import { sql } from 'kysely'
import { hidePassword } from '../database/open-database.ts'
import { type Check, type Finding, fail, none, ok, sayWhy } from './doctor.types.ts'
import { lookIntoDatabase } from './look-into-database.ts'

interface Server {
  version: string
  encoding: string
  commit: string
}

async function askPostgres(database: string): Promise<Finding> {
  const found = await lookIntoDatabase({ data: '', database }, (db) =>
    sql<Server>`select current_setting('server_version') as version,
      current_setting('server_encoding') as encoding,
      current_setting('synchronous_commit') as commit`.execute(db),
  )
  const { version, encoding, commit } = found?.rows[0] ?? {}
  const name = `PostgreSQL ${version} at ${hidePassword(database)}`
  if (encoding !== 'UTF8') {
    return fail(`${name} stores ${encoding}`, 'createdb --encoding UTF8, and move there.')
  }
  return commit === 'off'
    ? fail(`${name} answers before it stored`, 'Set synchronous_commit = on.')
    : ok(name)
}

async function askSqlite(data: string): Promise<Finding> {
  const read = await lookIntoDatabase({ data }, (db) =>
    sql`select count(*) from sqlite_schema`.execute(db),
  )
  return read === undefined ? none('made at the first start') : ok('SQLite in the folder')
}

export const checkDatabase: Check = {
  name: 'database',
  title: 'Database',
  async run({ settings: { data, database } }) {
    try {
      return await (database === undefined ? askSqlite(data) : askPostgres(database))
    } catch (error) {
      const place = database === undefined ? `in ${data}` : `at ${hidePassword(database)}`
      return fail(
        `the one ${place} cannot be read: ${sayWhy(error)}`,
        database === undefined
          ? 'Run this as the user of the gateway; if it is damaged, restore a backup.'
          : 'Check DATABASE_URL, that the server runs, and that it lets this machine in.',
      )
    }
  },
}
