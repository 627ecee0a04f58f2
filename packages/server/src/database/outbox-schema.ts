import { type Kysely, sql } from 'kysely'

const INDEXES: readonly (readonly [string, 'outbox' | 'decision', readonly string[]])[] = [
  ['outbox_by_state', 'outbox', ['site_id', 'state', 'created_at', 'id']],
  ['outbox_by_time', 'outbox', ['site_id', 'created_at', 'id']],
  ['outbox_by_person', 'outbox', ['site_id', 'person_id']],
  ['outbox_ending', 'outbox', ['expires_at']],
  ['decision_by_time', 'decision', ['site_id', 'created_at', 'id']],
  ['decision_by_person', 'decision', ['site_id', 'person_id', 'created_at', 'id']],
  ['decision_by_message', 'decision', ['site_id', 'message_id', 'created_at', 'id']],
  ['decision_by_content', 'decision', ['site_id', 'fingerprint', 'created_at']],
  ['decision_by_address', 'decision', ['site_id', 'address_hash', 'created_at']],
  ['decision_ending', 'decision', ['expires_at']],
]

async function createOutbox(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
    .addColumn('person_id', 'text', (column) => column.references('person.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('lane', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('leased_until', 'text')
    .addColumn('error', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text')
    .addUniqueConstraint('outbox_once', ['site_id', 'key'])
    .execute()
}

async function createDecisions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('decision')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('delivery_id', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text')
    .addColumn('address_hash', 'text')
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('inputs', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute()
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  // Few rows wait at any time, however many there were.
  await db.schema
    .createIndex('outbox_due')
    .on('outbox')
    .columns(['due_at', 'id'])
    .where(sql<boolean>`state = 'pending'`)
    .execute()
  await db.schema
    .createIndex('outbox_lane')
    .on('outbox')
    .columns(['lane', 'leased_until'])
    .where(sql<boolean>`state = 'pending'`)
    .execute()
  await db.schema
    .createIndex('visitor_session_by_person')
    .on('visitor_session')
    .columns(['site_id', 'person_id', 'created_at'])
    .execute()
  for (const [name, table, columns] of INDEXES) {
    await db.schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute()
  }
}

/** What is to leave the gateway, and what was decided about it. */
export async function createOutboxSchema(db: Kysely<unknown>): Promise<void> {
  await createOutbox(db)
  await createDecisions(db)
  await createIndexes(db)
}
