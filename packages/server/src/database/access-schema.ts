import { type Kysely, sql } from 'kysely'

/** What an agent is let in by, beside login links. */
async function createProofs(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('agent_password')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
    .addColumn('agent_id', 'text', (column) => column.notNull().unique().references('agent.id'))
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('agent_factor')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
    .addColumn('agent_id', 'text', (column) => column.notNull().unique().references('agent.id'))
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('confirmed_at', 'text')
    .addColumn('last_step', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()
}

/** What lets an agent in whose phone is gone, and who they are to others. */
async function createWaysBack(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('recovery_code')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
    .addColumn('agent_id', 'text', (column) => column.notNull().references('agent.id'))
    .addColumn('code_hash', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('recovery_code_agent')
    .on('recovery_code')
    .columns(['site_id', 'agent_id'])
    .execute()
  await db.schema
    .createTable('agent_identity')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
    .addColumn('agent_id', 'text', (column) => column.notNull().references('agent.id'))
    .addColumn('issuer', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('agent_identity_subject', ['site_id', 'issuer', 'subject'])
    .execute()
}

/** Who did what. */
async function createAudit(db: Kysely<unknown>): Promise<void> {
  const optional = ['actor_id', 'actor_name', 'target_kind', 'target_id', 'network'] as const
  let table = db.schema
    .createTable('audit_entry')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
    .addColumn('actor_kind', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
  for (const name of optional) table = table.addColumn(name, 'text')
  await table.execute()
  await db.schema
    .createIndex('audit_entry_site')
    .on('audit_entry')
    .columns(['site_id', 'id'])
    .execute()
  await db.schema
    .createIndex('audit_entry_created')
    .on('audit_entry')
    .column('created_at')
    .execute()
}

/**
 * Passwords, second factors, single sign-on, roles, and the record of what agents do. Who was the first
 * agent of a site set it up, and owns it.
 */
export async function createAccessSchema(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('agent')
    .addColumn('role', 'text', (column) => column.notNull().defaultTo('agent'))
    .execute()
  await db.schema.alterTable('agent').addColumn('disabled_at', 'text').execute()
  await sql`update agent set role = 'owner'
    where id in (select min(id) from agent group by site_id)`.execute(db)
  for (const name of ['device', 'network', 'seen_at', 'method'] as const) {
    await db.schema.alterTable('agent_session').addColumn(name, 'text').execute()
  }
  await db.schema
    .createIndex('agent_session_agent')
    .on('agent_session')
    .columns(['site_id', 'agent_id'])
    .execute()
  await createProofs(db)
  await createWaysBack(db)
  await createAudit(db)
}
