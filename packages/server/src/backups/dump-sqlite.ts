import Database from 'better-sqlite3'
import { syncPath } from './copy-file.ts'

/**
 * Writes the database as it is at one moment to a new file, while others read and write it. What was deleted
 * is not in it, as it would be in a copy of the pages.
 *
 * @returns what was done to its schema
 * @throws Error where it cannot be read, or what came of it is not sound
 * @see https://www.sqlite.org/lang_vacuum.html#vacuuminto
 */
export function dumpSqlite(file: string, target: string): string[] {
  const source = new Database(file, { readonly: true, timeout: 5000 })
  try {
    source.prepare('vacuum into ?').run(target)
  } finally {
    source.close()
  }
  const copy = new Database(target, { readonly: true })
  try {
    const found = copy.pragma('integrity_check', { simple: true })
    if (found !== 'ok') throw new Error(`The database is damaged: ${found}`)
    const migrations = copy.prepare<[], { name: string }>(
      'select name from kysely_migration order by name',
    )
    return migrations.all().map(({ name }) => name)
  } finally {
    copy.close()
    syncPath(target)
  }
}
