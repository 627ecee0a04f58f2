import { type Kysely, sql } from 'kysely'
import { isPostgres } from './is-postgres.ts'

/** All columns of a message, in their order. */
const COLUMNS: readonly string[] = [
  ...['id', 'site_id', 'conversation_id', 'case_id', 'seq', 'client_id'],
  ...['author_kind', 'author_id', 'author_name', 'text', 'created_at'],
  ...['content', 'reply_to', 'reply_values'],
]

async function createMessages(db: Kysely<unknown>, name: string): Promise<void> {
  await db.schema
    .createTable(name)
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
    .addColumn('conversation_id', 'text', (column) =>
      column.notNull().references('conversation.id'),
    )
    .addColumn('case_id', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('client_id', 'text', (column) => column.notNull())
    .addColumn('author_kind', 'text', (column) => column.notNull())
    .addColumn('author_id', 'text', (column) => column.references('agent.id'))
    .addColumn('author_name', 'text')
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('content', 'text')
    .addColumn('reply_to', 'text')
    .addColumn('reply_values', 'text')
    .addUniqueConstraint('message_place', ['conversation_id', 'seq'])
    .execute()
}

/** SQLite takes no constraint from a table: it gets a new one, with what is left of its indexes. */
async function rebuildMessages(db: Kysely<unknown>): Promise<void> {
  const columns = sql.join(COLUMNS.map((name) => sql.id(name)))
  await createMessages(db, 'message_rebuilt')
  await sql`insert into message_rebuilt (${columns}) select ${columns} from message`.execute(db)
  await db.schema.dropTable('message').execute()
  await db.schema.alterTable('message_rebuilt').renameTo('message').execute()
  const create = (name: string) => db.schema.createIndex(name).on('message')
  await create('message_by_time').columns(['conversation_id', 'created_at', 'id']).execute()
  await create('message_answered_once')
    .unique()
    .columns(['site_id', 'reply_to'])
    .where(sql<boolean>`reply_to is not null`)
    .execute()
}

async function dropConstraints(db: Kysely<unknown>): Promise<void> {
  await sql`alter table message drop constraint message_sent_once,
    drop constraint message_case_id_fkey`.execute(db)
  await db.schema.dropIndex('message_by_case').execute()
}

/** Where each case begins, which was looked for among its messages before. */
async function noteBeginnings(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('support_case').addColumn('first_seq', 'integer').execute()
  await sql`update support_case set first_seq =
    (select min(m.seq) from message as m where m.case_id = support_case.id)`.execute(db)
}

/**
 * Lets a message be written to fewer places. Ids of senders begin with their time, so that those of one moment
 * stand together; only what agents wrote is found by its case. With the index of all messages of a case goes the
 * foreign key, which looked there whenever a case was deleted.
 */
export async function createThriftSchema(db: Kysely<unknown>): Promise<void> {
  await noteBeginnings(db)
  await (isPostgres(db) ? dropConstraints(db) : rebuildMessages(db))
  const create = (name: string) => db.schema.createIndex(name).on('message')
  await create('message_sent_once')
    .unique()
    .columns(['client_id', 'conversation_id', 'author_kind'])
    .execute()
  await create('message_of_agents')
    .columns(['case_id', 'seq'])
    .where(sql<boolean>`author_kind = 'agent'`)
    .execute()
}
