import pg from 'pg'

/** Files of the log, of 16 MB each. */
const FILES = 24

/**
 * Lets a new PostgreSQL make the files of its log beforehand. One that has run for a while writes to those it has; a new one makes each
 * as it comes to it, and everybody waits for that.
 *
 * @see https://www.postgresql.org/docs/current/wal-configuration.html
 */
export async function warmLog(database: string): Promise<void> {
  const client = new pg.Client(database)
  await client.connect()
  for (let file = 0; file < FILES; file++) {
    await client.query("select pg_logical_emit_message(false, 'warm', 'x')")
    await client.query('select pg_switch_wal()')
  }
  await client.query('checkpoint')
  await client.end()
}
