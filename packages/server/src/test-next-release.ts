import { registerHooks } from 'node:module'

/** What the next release does to the schema beside what this one does: it adds, and takes nothing away. */
const MIGRATION = `
  '2999-12-31-next': {
    takes: ['message', 'conversation'],
    async up(db) {
      await db.schema.alterTable('message').addColumn('mood', 'text').execute()
      await db.schema
        .alterTable('conversation')
        .addColumn('weight', 'integer', (column) => column.notNull().defaultTo(0))
        .execute()
      await db.schema.createIndex('message_by_mood').on('message').column('mood').execute()
      await db.schema
        .createTable('mood')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .execute()
      await db.updateTable('message').set({ mood: 'calm' }).execute()
      await db.updateTable('conversation').set({ weight: 1 }).execute()
    },
  },
`

const LIST = /const MIGRATIONS[^=]*= \{/

/**
 * Makes a process the next release, which knows one migration more: to be imported before everything else. The gateway
 * has no way of being told of one, and needs none.
 */
registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    if (!url.endsWith('/database/migrate.ts')) return loaded
    const source = String(loaded.source)
    if (!LIST.test(source)) throw new Error('There is no list of migrations to add to')
    return { ...loaded, source: source.replace(LIST, (found) => found + MIGRATION) }
  },
})
