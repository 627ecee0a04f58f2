import { type Kysely, sql } from 'kysely'

async function addColumns(db: Kysely<unknown>): Promise<void> {
  const flag = sql.lit(0)
  for (const name of ['waits_since', 'answered_at'])
    await db.schema.alterTable('support_case').addColumn(name, 'text').execute()
  await db.schema.alterTable('support_case').addColumn('answered_in', 'integer').execute()
  for (const name of ['visitor_got', 'agent_got'])
    await db.schema
      .alterTable('conversation')
      .addColumn(name, 'integer', (column) => column.notNull().defaultTo(flag))
      .execute()
  await db.schema
    .alterTable('agent')
    .addColumn('away', 'integer', (column) => column.notNull().defaultTo(flag))
    .execute()
}

/** What was read had arrived, and what an agent wrote in had been answered; the rest still waits. */
async function fillIn(db: Kysely<unknown>): Promise<void> {
  await sql`update conversation set visitor_got = visitor_read, agent_got = agent_read`.execute(db)
  const first = (kind: string) =>
    sql`select min(m.created_at) from message as m where m.case_id = support_case.id and m.author_kind = ${sql.lit(kind)}`
  await sql`update support_case set answered_at = (${first('agent')})`.execute(db)
  await sql`update support_case set waits_since = (${first('visitor')})
    where status = 'open' and answered_at is null`.execute(db)
}

/** Who waits for a first answer, how long others waited, what reached whom, and which agents are away. */
export async function createWaitsSchema(db: Kysely<unknown>): Promise<void> {
  await addColumns(db)
  await fillIn(db)
  await db.schema
    .createIndex('case_waiting')
    .on('support_case')
    .columns(['site_id', 'waits_since', 'id'])
    .where(sql<boolean>`waits_since is not null`)
    .execute()
  await db.schema
    .createIndex('case_answered')
    .on('support_case')
    .columns(['site_id', 'answered_at'])
    .where(sql<boolean>`answered_in is not null`)
    .execute()
}
