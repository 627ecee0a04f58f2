import pg from 'pg'

/** Files of the log, of 16 MB each. */
const FILES = 24

/** What makes a PostgreSQL that is a minute old like one that has run for a while. */
async function ask(database: string, orders: readonly string[]): Promise<void> {
  const client = new pg.Client(database)
  await client.connect()
  for (const order of orders) await client.query(order)
  await client.end()
}

/**
 * Has the files of its log made. One that has run for a while writes to those it has; a new one makes each
 * as it comes to it, and everybody waits for that.
 *
 * @see https://www.postgresql.org/docs/current/wal-configuration.html
 */
export function makeLogFiles(database: string): Promise<void> {
  const file = ["select pg_logical_emit_message(false, 'warm', 'x')", 'select pg_switch_wal()']
  return ask(database, [...Array.from({ length: FILES }, () => file).flat(), 'checkpoint'])
}

/** Has it look at what is in its tables, and then no more often than by default. */
export function lookOnce(database: string): Promise<void> {
  const orders = ["alter system set autovacuum_naptime = '1min'", 'select pg_reload_conf()']
  return ask(database, ['analyze', ...orders])
}
