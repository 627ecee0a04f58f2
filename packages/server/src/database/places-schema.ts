import { type Kysely, sql } from 'kysely'
import { isPostgres } from './is-postgres.ts'

/** All columns of a message, in their order. */
const COLUMNS: readonly string[] = [
  ...['id', 'site_id', 'conversation_id', 'case_id', 'seq', 'client_id'],
  ...['author_kind', 'author_id', 'author_name', 'text', 'created_at'],
  ...['content', 'reply_to', 'reply_values', 'via', 'late'],
]

async function createMessages(db: Kysely<unknown>, name: string): Promise<void> {
  await db.schema
    .createTable(name)
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
    .addColumn('conversation_id', 'text', (column) => column.notNull())
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
    .addColumn('via', 'text')
    .addColumn('late', 'integer')
    .execute()
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  const create = (name: string) => db.schema.createIndex(name).on('message')
  await create('message_place').unique().columns(['seq', 'conversation_id']).execute()
  await create('message_sent_once')
    .unique()
    .columns(['client_id', 'conversation_id', 'author_kind'])
    .execute()
  await create('message_answered_once')
    .unique()
    .columns(['site_id', 'reply_to'])
    .where(sql<boolean>`reply_to is not null`)
    .execute()
  await create('message_of_agents')
    .columns(['case_id', 'seq'])
    .where(sql<boolean>`author_kind = 'agent'`)
    .execute()
  await create('message_late')
    .columns(['conversation_id', 'created_at', 'id'])
    .where(sql<boolean>`late = 1`)
    .execute()
}

/**
 * Has messages of one moment stand together in SQLite's index of places too, by putting the place before the
 * conversation. With the other one goes the foreign key, which looked there whenever a conversation was deleted.
 * PostgreSQL writes rows and not pages, and stays as it is.
 */
export async function createPlacesSchema(db: Kysely<unknown>): Promise<void> {
  if (isPostgres(db)) return
  const columns = sql.join(COLUMNS.map((name) => sql.id(name)))
  await createMessages(db, 'message_rebuilt')
  await sql`insert into message_rebuilt (${columns}) select ${columns} from message order by rowid`.execute(
    db,
  )
  await db.schema.dropTable('message').execute()
  await db.schema.alterTable('message_rebuilt').renameTo('message').execute()
  await createIndexes(db)
}
