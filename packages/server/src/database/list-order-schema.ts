import { type Kysely, sql } from 'kysely'
import { isPostgres } from './is-postgres.ts'

/** Characters that times of the same ten minutes begin with: `2026-12-04T09:1`. */
export const AROUND = 15

const TABLES = ['conversation', 'support_case'] as const

const around = (time: string) => sql`left(${sql.ref(time)}, ${sql.lit(AROUND)})`

/**
 * As a generated column it is filled while the table is written anew, with room beside each row for its next
 * versions. It does not stay one: gateways of the release before write rows back with all columns they read.
 */
async function addColumn(db: Kysely<unknown>, table: string): Promise<void> {
  const of = sql`alter table ${sql.id(table)}`
  await sql`${of} set (fillfactor = 80)`.execute(db)
  await sql`${of} add column updated_around text collate "C" not null
    generated always as (${around('updated_at')}) stored`.execute(db)
  await sql`${of} alter column updated_around drop expression`.execute(db)
}

/** Whoever writes, be it a gateway of the release before or a copy of another database; hardly ever has it anything to do. */
async function keepUp(db: Kysely<unknown>, table: string): Promise<void> {
  await sql`create trigger ${sql.id(`${table}_around`)}
    before insert or update of updated_at on ${sql.id(table)} for each row
    when (new.updated_around is distinct from ${around('new.updated_at')})
    execute function note_around()`.execute(db)
}

/**
 * What each message moves is in lists by ten minutes, sorted within them when they are read. Where no indexed value
 * of a row changes, PostgreSQL writes to none of its indexes. SQLite has nothing of that: it goes on as it is.
 */
export async function createListOrderSchema(db: Kysely<unknown>): Promise<void> {
  if (!isPostgres(db)) return
  await db.schema.dropIndex('conversation_by_update').execute()
  await db.schema.dropIndex('case_by_status').execute()
  await sql`create function note_around() returns trigger language plpgsql as $$
    begin
      new.updated_around := ${around('new.updated_at')};
      return new;
    end $$`.execute(db)
  for (const table of TABLES) {
    await addColumn(db, table)
    await keepUp(db, table)
  }
  const create = (name: string) => db.schema.createIndex(name)
  await create('conversation_around')
    .on('conversation')
    .columns(['site_id', 'updated_around'])
    .execute()
  await create('case_around')
    .on('support_case')
    .columns(['site_id', 'status', 'updated_around'])
    .execute()
}
