import type { Kysely } from 'kysely'

const INDEXES: Readonly<Record<string, readonly string[]>> = {
  file_by_message: ['site_id', 'message_id', 'place'],
  file_by_person: ['site_id', 'person_id', 'created_at'],
  file_by_time: ['site_id', 'created_at'],
  file_ending: ['expires_at'],
}

/** What goes along with messages, and what is still to be taken off the disk. */
export async function createFilesSchema(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('file')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('message_id', 'text')
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('uploader_kind', 'text', (column) => column.notNull())
    .addColumn('uploader_id', 'text')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('width', 'integer')
    .addColumn('height', 'integer')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text')
    .execute()
  await db.schema
    .createTable('removed_file')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('site_id', 'text', (column) => column.notNull().references('site.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute()
  for (const [name, columns] of Object.entries(INDEXES)) {
    await db.schema
      .createIndex(name)
      .on('file')
      .columns([...columns])
      .execute()
  }
}
