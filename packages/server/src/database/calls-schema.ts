import { randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Db } from './tables.ts'

const COLUMNS = ['queued_at', 'address_hash', 'locale', 'timezone'] as const

const INDEXES: Readonly<Record<string, readonly string[]>> = {
  callback_by_phone: ['site_id', 'phone', 'created_at'],
  callback_by_address: ['site_id', 'address_hash', 'created_at'],
}

/** What calls need to have a time that nobody else has, a place in a queue and a link of their own. */
export async function createCallsSchema(db: Kysely<unknown>): Promise<void> {
  for (const column of COLUMNS) {
    await db.schema.alterTable('callback').addColumn(column, 'text').execute()
  }
  await db.schema
    .alterTable('callback')
    .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  const typed = db as Db
  await typed
    .updateTable('callback')
    .set(({ ref }) => ({ queued_at: ref('created_at') }))
    .where('status', '=', 'requested')
    .where('call_at', 'is', null)
    .execute()
  await typed
    .insertInto('gateway_secret')
    .values({ id: 'link', value: randomBytes(32).toString('base64url') })
    .execute()
  for (const [name, columns] of Object.entries(INDEXES)) {
    await db.schema
      .createIndex(name)
      .on('callback')
      .columns([...columns])
      .execute()
  }
  await db.schema
    .createIndex('callback_queue')
    .on('callback')
    .columns(['site_id', 'queued_at', 'id'])
    .where(sql<boolean>`queued_at is not null`)
    .execute()
  await db.schema
    .createIndex('callback_booked')
    .on('callback')
    .columns(['site_id', 'call_at'])
    .where(sql<boolean>`status = 'requested'`)
    .execute()
}
