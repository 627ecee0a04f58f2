import { type CreateTableBuilder, type Kysely, sql } from 'kysely'

type Table = CreateTableBuilder<string, 'id' | 'site_id'>

/** Starts a table with what every table has. */
function createTable(db: Kysely<unknown>, name: string): Table {
  return db.schema
    .createTable(name)
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
}

async function createSites(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('site')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('color', 'text')
    .addColumn('country', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()
  await createTable(db, 'site_key')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull().unique())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()
}

async function createAgents(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'agent')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('agent_email', ['site_id', 'email'])
    .execute()
  await createTable(db, 'agent_session')
    .addColumn('agent_id', 'text', (column) => column.notNull().references('agent.id'))
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute()
  await createTable(db, 'login_link')
    .addColumn('agent_id', 'text', (column) => column.notNull().references('agent.id'))
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .execute()
}

async function createPeople(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'person')
    .addColumn('traits', 'text', (column) => column.notNull())
    .addColumn('claimed_traits', 'text', (column) => column.notNull())
    .addColumn('contact_name', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .execute()
  await createTable(db, 'identity')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('verified', 'integer', (column) => column.notNull())
    .addColumn('exclusive', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('identity_of_person', ['person_id', 'kind', 'value', 'exclusive'])
    .execute()
  await db.schema
    .createIndex('identity_owner')
    .unique()
    .on('identity')
    .columns(['site_id', 'kind', 'value'])
    .where(sql<boolean>`exclusive = 1`)
    .execute()
  await db.schema
    .createIndex('identity_claim')
    .on('identity')
    .columns(['site_id', 'kind', 'value', 'id'])
    .where(sql<boolean>`exclusive = 0`)
    .execute()
  await createTable(db, 'identity_link')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('from_person_id', 'text', (column) => column.references('person.id'))
    .addColumn('to_person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()
}

async function createSessions(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'visitor_session')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('locale', 'text')
    .addColumn('timezone', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute()
}

async function createConversations(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'conversation')
    .addColumn('person_id', 'text', (column) => column.notNull().unique().references('person.id'))
    .addColumn('last_seq', 'integer', (column) => column.notNull())
    .addColumn('visitor_read', 'integer', (column) => column.notNull())
    .addColumn('agent_read', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute()
  await createTable(db, 'support_case')
    .addColumn('conversation_id', 'text', (column) =>
      column.notNull().references('conversation.id'),
    )
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('last_seq', 'integer', (column) => column.notNull())
    .addColumn('opened_at', 'text', (column) => column.notNull())
    .addColumn('closed_at', 'text')
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('case_open')
    .unique()
    .on('support_case')
    .columns(['conversation_id'])
    .where(sql<boolean>`status = 'open'`)
    .execute()
  await createTable(db, 'message')
    .addColumn('conversation_id', 'text', (column) =>
      column.notNull().references('conversation.id'),
    )
    .addColumn('case_id', 'text', (column) => column.notNull().references('support_case.id'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('client_id', 'text', (column) => column.notNull())
    .addColumn('author_kind', 'text', (column) => column.notNull())
    .addColumn('author_id', 'text', (column) => column.references('agent.id'))
    .addColumn('author_name', 'text')
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('message_place', ['conversation_id', 'seq'])
    .addUniqueConstraint('message_sent_once', ['conversation_id', 'author_kind', 'client_id'])
    .execute()
}

async function createConsent(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'consent_receipt')
    .addColumn('anonymous_id', 'text')
    .addColumn('person_id', 'text', (column) => column.references('person.id'))
    .addColumn('epoch', 'integer', (column) => column.notNull())
    .addColumn('purposes', 'text', (column) => column.notNull())
    .addColumn('notice', 'text')
    .addColumn('surface', 'text', (column) => column.notNull())
    .addColumn('chosen_at', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('receipt_stored_once', ['site_id', 'anonymous_id', 'epoch', 'purposes'])
    .execute()
}

async function createEvents(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'event')
    .addColumn('message_id', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('anonymous_id', 'text')
    .addColumn('user_id', 'text')
    .addColumn('subject_kind', 'text')
    .addColumn('subject_value', 'text')
    .addColumn('key_kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('properties', 'text', (column) => column.notNull())
    .addColumn('traits', 'text', (column) => column.notNull())
    .addColumn('context', 'text', (column) => column.notNull())
    .addColumn('rest', 'text', (column) => column.notNull())
    .addColumn('happened_at', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('event_stored_once', ['site_id', 'message_id'])
    .execute()
}

async function createCallbacks(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'callback')
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('conversation_id', 'text', (column) =>
      column.notNull().references('conversation.id'),
    )
    .addColumn('client_id', 'text', (column) => column.notNull())
    .addColumn('phone', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('note', 'text')
    .addColumn('call_at', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('consent', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('callback_asked_once', ['person_id', 'client_id'])
    .execute()
}

async function createStorageProbe(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('storage_probe')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('filler', 'text', (column) => column.notNull())
    .execute()
}

/** What lists are ordered and filtered by. */
const INDEXES: Readonly<Record<string, readonly [table: string, ...columns: string[]]>> = {
  site_key_of_site: ['site_key', 'site_id'],
  receipt_by_person: ['consent_receipt', 'site_id', 'person_id', 'received_at', 'id'],
  receipt_by_visitor: ['consent_receipt', 'site_id', 'anonymous_id', 'received_at', 'id'],
  receipt_of_visitor: ['consent_receipt', 'site_id', 'anonymous_id', 'epoch', 'id'],
  receipt_of_session: ['consent_receipt', 'site_id', 'person_id', 'anonymous_id', 'epoch', 'id'],
  visitor_session_by_end: ['visitor_session', 'expires_at'],
  agent_session_by_end: ['agent_session', 'expires_at'],
  login_link_by_end: ['login_link', 'expires_at'],
  conversation_by_update: ['conversation', 'site_id', 'updated_at', 'id'],
  case_by_conversation: ['support_case', 'site_id', 'conversation_id', 'id'],
  case_by_update: ['support_case', 'site_id', 'updated_at', 'id'],
  case_by_status: ['support_case', 'site_id', 'status', 'updated_at', 'id'],
  message_by_case: ['message', 'case_id', 'author_kind', 'seq'],
  message_by_time: ['message', 'conversation_id', 'created_at', 'id'],
  event_by_arrival: ['event', 'site_id', 'received_at', 'id'],
  event_by_user: ['event', 'site_id', 'user_id', 'received_at', 'id'],
  event_by_visitor: ['event', 'site_id', 'anonymous_id', 'received_at', 'id'],
  event_by_subject: ['event', 'site_id', 'subject_kind', 'subject_value', 'happened_at', 'id'],
  callback_by_time: ['callback', 'site_id', 'created_at', 'id'],
  callback_by_person: ['callback', 'site_id', 'person_id', 'created_at', 'id'],
  callback_by_status: ['callback', 'site_id', 'status', 'created_at', 'id'],
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  for (const [name, [table, ...columns]] of Object.entries(INDEXES)) {
    await db.schema.createIndex(name).on(table).columns(columns).execute()
  }
}

/** The first schema. Forward only: what a release has run is never edited, only added to. */
export async function createInitialSchema(db: Kysely<unknown>): Promise<void> {
  await createSites(db)
  await createAgents(db)
  await createPeople(db)
  await createSessions(db)
  await createConversations(db)
  await createConsent(db)
  await createEvents(db)
  await createCallbacks(db)
  await createStorageProbe(db)
  await createIndexes(db)
}
