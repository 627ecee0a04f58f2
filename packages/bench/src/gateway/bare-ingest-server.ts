import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fastify from 'fastify'

/**
 * The bare parts that taking events is built from: a route, and one transaction of prepared inserts for each
 * batch, on the disk before it is answered. It checks nothing and knows nobody.
 */
const [, , folder = '.'] = process.argv
const db = new Database(join(folder, 'bare.db'))
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.exec(`
  create table event (
    id text primary key, site_id text not null, message_id text not null, type text not null,
    anonymous_id text, user_id text, subject_kind text, subject_value text, key_kind text not null,
    name text, properties text not null, traits text not null, context text not null, rest text not null,
    happened_at text not null, received_at text not null, unique (site_id, message_id)
  );
  create index event_by_subject on event (site_id, subject_kind, subject_value, happened_at, id);
  create index event_by_arrival on event (site_id, received_at, id);
`)
const insert = db.prepare(`insert into event values (${Array(16).fill('?').join(', ')})`)

interface Item {
  messageId: string
  type: string
  anonymousId: string
  event: string
  properties: object
  context: object
  timestamp: string
}

const insertAll = db.transaction((batch: readonly Item[]) => {
  const at = new Date().toISOString()
  for (const { messageId, type, anonymousId, event, properties, context, timestamp } of batch) {
    insert.run(
      ...[randomUUID(), 's', messageId, type, anonymousId, null, 'anonymous_id', anonymousId],
      ...['sk', event, JSON.stringify(properties), '{}', JSON.stringify(context), '{}'],
      ...[timestamp, at],
    )
  }
})

const app = fastify()
app.post('/v1/batch', async (request) => {
  insertAll((request.body as { batch: Item[] }).batch)
  return { success: true }
})
process.stdout.write(`${await app.listen({ host: '127.0.0.1', port: 0 })}\n`)
process.on('SIGTERM', () => void app.close().then(() => process.exit()))
