import type { Kysely } from 'kysely'

type Table = 'messenger_account' | 'messenger_chat' | 'messenger_invite'

const INDEXES: readonly (readonly [string, Table, readonly string[]])[] = [
  ['messenger_invite_of_person', 'messenger_invite', ['site_id', 'person_id']],
  ['messenger_invite_ending', 'messenger_invite', ['expires_at']],
]

async function createAccounts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('messenger_account')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('remote_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('token', 'text', (column) => column.notNull())
    .addColumn('enabled', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('messenger_account_of_site', ['site_id', 'channel'])
    // What one account is told goes to one place only.
    .addUniqueConstraint('messenger_account_once', ['channel', 'remote_id'])
    .execute()
}

async function createChats(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('messenger_chat')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('remote_id', 'text', (column) => column.notNull())
    .addColumn('locale', 'text')
    .addColumn('sent', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('messenger_chat_of_person', ['site_id', 'person_id', 'channel'])
    .addUniqueConstraint('messenger_chat_once', ['site_id', 'channel', 'remote_id'])
    .execute()
}

/** Where conversations go on elsewhere, the links that lead there, and where each message was written. */
export async function createMessengersSchema(db: Kysely<unknown>): Promise<void> {
  await createAccounts(db)
  await createChats(db)
  await db.schema
    .createTable('messenger_invite')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull())
    .addColumn('notice', 'text', (column) => column.notNull())
    .addColumn('locale', 'text')
    .addColumn('used_at', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('messenger_invite_once', ['site_id', 'token_hash'])
    .execute()
  for (const [name, table, columns] of INDEXES) {
    await db.schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute()
  }
  await db.schema.alterTable('message').addColumn('via', 'text').execute()
}
