import type { Client } from 'pg'
import type { Bus } from './bus.ts'
import { createRetry } from './create-retry.ts'
import { cutText, joinTexts } from './cut-text.ts'

/** The channel of `LISTEN` and `NOTIFY`; each database has its own. */
const CHANNEL = 'beckon_hints'

/** Milliseconds after which a server that does not answer is given up. */
const PATIENCE = 5000

/** What these connections are called in `pg_stat_activity`, before the name of the gateway. */
const NAME = 'beckon hints '

export interface PostgresBusOptions {
  url: string
  /** The name of this gateway. */
  node: string
  hear: (text: string) => void
}

export interface PostgresBus extends Bus {
  /** The gateways that listen, this one among them. */
  listNodes(): Promise<string[]>
}

/**
 * Ticks through the database, on one connection of its own: pooled ones cannot listen. A tick is stored nowhere and
 * waits for no disk, but all of them take one lock of the server for a moment, so many items share one.
 */
export async function openPostgresBus(options: PostgresBusOptions): Promise<PostgresBus> {
  const { default: pg } = await import('pg')
  const { url, node, hear } = options
  let client: Client | undefined

  function lose(lost: Client): void {
    lost.end().catch(() => {})
    if (client === lost) client = undefined
    retry.again()
  }

  async function connect(): Promise<void> {
    const joined = joinTexts(hear)
    const opened = new pg.Client({
      connectionString: url,
      application_name: `${NAME}${node}`,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
      keepAlive: true,
    })
    opened.once('error', () => lose(opened))
    opened.on('notification', ({ processId, payload }) => joined(String(processId), payload ?? ''))
    try {
      await opened.connect()
      // Nobody has to wait for the disk: a hint dies with the server anyway.
      await opened.query('set synchronous_commit = off')
      await opened.query(`listen ${CHANNEL}`)
      client = opened
    } catch (error) {
      opened.end().catch(() => {})
      throw error
    }
  }

  async function ask<Row extends object>(text: string, values: unknown[]): Promise<Row[]> {
    const asked = client
    if (asked === undefined) throw new Error('not connected')
    try {
      return (await asked.query<Row>(text, values)).rows
    } catch (error) {
      // Whatever it is, a new connection is as good as this one was.
      if (asked === client) lose(asked)
      throw error
    }
  }

  const retry = createRetry(connect)
  await retry.start()
  return {
    name: 'PostgreSQL',
    async send(text) {
      const notify =
        'select pg_notify($1, part) from unnest($2::text[]) with ordinality as parts(part, place) order by place'
      await ask(notify, [CHANNEL, cutText(text)])
    },
    async listNodes() {
      const rows = await ask<{ name: string }>(
        `select application_name as name from pg_stat_activity
         where datname = current_database() and starts_with(application_name, $1)`,
        [NAME],
      )
      return rows.map(({ name }) => name.slice(NAME.length))
    },
    async close() {
      retry.stop()
      await client?.end().catch(() => {})
    },
  }
}
