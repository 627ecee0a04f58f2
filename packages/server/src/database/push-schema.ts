import type { Kysely } from 'kysely'
import { createVapidSecret } from '../modules/channels/push/vapid.ts'
import type { Db } from './tables.ts'

const INDEXES: readonly (readonly [string, readonly string[]])[] = [
  ['push_subscription_by_person', ['site_id', 'person_id', 'created_at']],
  ['push_subscription_by_session', ['site_id', 'session_id']],
  ['push_subscription_ending', ['expires_at']],
]

/** Browsers that are told of answers, and the key that proves who tells them. */
export async function createPushSchema(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('push_subscription')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('endpoint', 'text', (column) => column.notNull())
    .addColumn('p256dh', 'text', (column) => column.notNull())
    .addColumn('auth', 'text', (column) => column.notNull())
    .addColumn('page', 'text')
    .addColumn('locale', 'text')
    .addColumn('last_delivery', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('push_subscription_once', ['site_id', 'endpoint'])
    .execute()
  for (const [name, columns] of INDEXES) {
    await db.schema
      .createIndex(name)
      .on('push_subscription')
      .columns([...columns])
      .execute()
  }
  await (db as Db)
    .insertInto('gateway_secret')
    .values({ id: 'vapid', value: createVapidSecret() })
    .execute()
}
