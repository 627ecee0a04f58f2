import { randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { createSigningKey } from '../modules/consent/signing.models.ts'
import { adoptReceipts } from './adopt-receipts.ts'
import type { Db } from './tables.ts'

async function createSigning(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('signing_key')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('public_key', 'text', (column) => column.notNull())
    .addColumn('private_key', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('retired_at', 'text')
    .execute()
  await db.schema
    .createTable('gateway_secret')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute()
}

async function createLedger(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('consent_receipt')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('prev', 'text')
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('kid', 'text', (column) => column.notNull().references('signing_key.id'))
    .addColumn('signature', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('salt', 'text')
    .addColumn('anonymous_id', 'text')
    .addColumn('person_id', 'text', (column) => column.references('person.id'))
    .addColumn('epoch', 'integer', (column) => column.notNull())
    .addColumn('purposes', 'text', (column) => column.notNull())
    .addColumn('channels', 'text', (column) => column.notNull())
    .addColumn('signals', 'text', (column) => column.notNull())
    .addColumn('notice', 'text')
    .addColumn('notice_hash', 'text')
    .addColumn('surface', 'text', (column) => column.notNull())
    .addColumn('origin', 'text')
    .addColumn('chosen_at', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('receipt_place', ['site_id', 'seq'])
    .execute()
  await db.schema
    .createTable('consent_chain')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().unique().references('site.id'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('kid', 'text', (column) => column.notNull().references('signing_key.id'))
    .addColumn('signature', 'text', (column) => column.notNull())
    .execute()
}

/** The texts and numbers of a table, each behind its name; `?` marks what may be null. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  channel_consent: [
    ...['holder_kind', 'holder', 'owner', 'channel', 'purpose', 'state', 'address?'],
    ...['anonymous_id?', 'person_id?', 'receipt_id', 'updated_at'],
  ],
  suppression: ['address_hash', 'reason', 'created_at'],
  erasure: ['certificate', 'created_at'],
  identity_key: [
    ...['kid', 'alg', 'material', 'issuer?', 'strict#', 'not_before', 'retire_at?', 'created_at'],
  ],
  identity_used: ['value', 'expires_at'],
  identity_session: [
    ...['person_id', 'user_id', 'anonymous_id?', 'token_hash', 'created_at', 'expires_at'],
  ],
}

async function createTables(db: Kysely<unknown>): Promise<void> {
  for (const [name, columns] of Object.entries(TABLES)) {
    let table = db.schema
      .createTable(name)
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
    for (const column of columns) {
      const type = column.endsWith('#') ? 'integer' : 'text'
      table = table.addColumn(column.replace(/[?#]$/, ''), type, (definition) =>
        column.endsWith('?') ? definition : definition.notNull(),
      )
    }
    await table.execute()
  }
}

const INDEXES: Readonly<Record<string, readonly [table: string, ...columns: string[]]>> = {
  receipt_by_person: ['consent_receipt', 'site_id', 'person_id', 'received_at', 'id'],
  receipt_by_visitor: ['consent_receipt', 'site_id', 'anonymous_id', 'received_at', 'id'],
  receipt_of_visitor: ['consent_receipt', 'site_id', 'anonymous_id', 'epoch', 'id'],
  receipt_of_session: ['consent_receipt', 'site_id', 'person_id', 'anonymous_id', 'epoch', 'id'],
  channel_of_person: ['channel_consent', 'site_id', 'person_id', 'id'],
  channel_of_visitor: ['channel_consent', 'site_id', 'anonymous_id', 'id'],
  identity_used_by_end: ['identity_used', 'expires_at'],
  identity_session_by_end: ['identity_session', 'expires_at'],
  identity_session_of_person: ['identity_session', 'site_id', 'person_id'],
  visitor_session_of_person: ['visitor_session', 'site_id', 'person_id'],
  identity_link_of: ['identity_link', 'site_id', 'kind', 'value', 'id'],
  identity_link_from: ['identity_link', 'site_id', 'from_person_id'],
  identity_link_to: ['identity_link', 'site_id', 'to_person_id'],
}

const UNIQUE: typeof INDEXES = {
  channel_once: [
    ...(['channel_consent', 'site_id', 'holder_kind', 'holder', 'channel', 'purpose'] as const),
    'owner',
  ],
  suppression_once: ['suppression', 'site_id', 'address_hash'],
  identity_key_once: ['identity_key', 'site_id', 'kid'],
  identity_used_once: ['identity_used', 'site_id', 'value'],
  identity_session_token: ['identity_session', 'token_hash'],
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  for (const [name, [table, ...columns]] of Object.entries(INDEXES)) {
    await db.schema.createIndex(name).on(table).columns(columns).execute()
  }
  for (const [name, [table, ...columns]] of Object.entries(UNIQUE)) {
    await db.schema.createIndex(name).unique().on(table).columns(columns).execute()
  }
}

/**
 * Receipts get a chain, and what is proven gets tables. The ledger is built anew: it had a rule that one
 * choice is stored once, which a choice of channels would break. Receipts of before begin the chain.
 */
export async function createTrustSchema(db: Kysely<unknown>): Promise<void> {
  const typed = db as Db
  await createSigning(db)
  const at = new Date().toISOString()
  await typed.insertInto('signing_key').values(createSigningKey(at)).execute()
  const secret = { id: 'address', value: randomBytes(32).toString('base64url') }
  await typed.insertInto('gateway_secret').values(secret).execute()
  await db.schema.alterTable('consent_receipt').renameTo('old_receipt').execute()
  for (const name of Object.keys(INDEXES).filter((name) => name.startsWith('receipt_'))) {
    await db.schema.dropIndex(name).execute()
  }
  await createLedger(db)
  await adoptReceipts(typed)
  await db.schema.dropTable('old_receipt').execute()
  await createTables(db)
  await db.schema
    .alterTable('identity_link')
    .addColumn('evidence', 'text', (column) => column.notNull().defaultTo(sql.lit('{}')))
    .execute()
  await createIndexes(db)
}
