import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import type { StoredMessage } from './judge.ts'

const QUERY = `select conversation_id as "conversationId", id as "messageId", seq, client_id as "clientId", text
  from message order by conversation_id, seq`

/** Groups what is stored by its conversation. */
function group(rows: readonly StoredMessage[]): Map<string, StoredMessage[]> {
  const groups = new Map<string, StoredMessage[]>()
  for (const row of rows) {
    const known = groups.get(row.conversationId)
    if (known) known.push(row)
    else groups.set(row.conversationId, [row])
  }
  return groups
}

/** All messages of a database of SQLite, read by another program than the gateway, and by its own query. */
export function readSqlite(file: string): Map<string, StoredMessage[]> {
  const database = new DatabaseSync(file)
  try {
    const [check] = database.prepare('pragma integrity_check').all()
    if (check?.['integrity_check'] !== 'ok') throw new Error(`Not whole: ${JSON.stringify(check)}`)
    return group(database.prepare(QUERY).all() as unknown as StoredMessage[])
  } finally {
    database.close()
  }
}

/** Asks PostgreSQL one thing, by a connection of its own. */
export async function askPostgres<Row>(url: string, query: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(query)
    return rows as Row[]
  } finally {
    await client.end()
  }
}

/** All messages of a database of PostgreSQL. */
export async function readPostgres(url: string): Promise<Map<string, StoredMessage[]>> {
  const rows = await askPostgres<StoredMessage>(url, QUERY)
  return group(rows.map((row) => ({ ...row, seq: Number(row.seq) })))
}
