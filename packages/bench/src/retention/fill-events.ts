import { join } from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'

const COLUMNS =
  'id, site_id, message_id, type, anonymous_id, user_id, subject_kind, subject_value, key_kind, name, properties, traits, context, rest, happened_at, received_at'

/** Copies one event that is there, as events of a thousand visitors in January 2020. */
const fillFrom = (numbers: string): string => `
  insert into event (${COLUMNS})
  select 'f-' || n, site_id, 'f-' || n, type, 'v-' || n % 1000, null, 'anonymous_id', 'v-' || n % 1000,
    key_kind, name, properties, traits, context, rest, at, at
  from (select n, '2020-01-' || (10 + n % 20) || 'T12:00:00.000Z' as at from (${numbers}) as counted) as dated,
    (select * from event limit 1) as one`

const inSqlite = (rows: number): string => `with recursive counted (n) as
  (select 1 union all select n + 1 from counted where n < ${rows}) select n from counted`

/** Puts as many events as asked for, which are too old to be kept, into the database of a stopped gateway. */
export async function fillEvents(
  data: string,
  database: string | undefined,
  rows: number,
): Promise<void> {
  if (database === undefined) {
    const db = new Database(join(data, 'beckon.db'))
    db.pragma('synchronous = OFF')
    db.exec(fillFrom(inSqlite(rows)))
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    return
  }
  const client = new pg.Client(database)
  await client.connect()
  await client.query(fillFrom(`select generate_series(1, ${rows}) as n`))
  await client.query('vacuum analyze event')
  await client.end()
}
