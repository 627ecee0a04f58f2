import { join } from 'node:path'
import Database from 'better-sqlite3'
import { DATABASE_FILE } from '../database/open-database.ts'

/** A row as it is stored. */
export type Row = Readonly<Record<string, string | number | null>> & { id: string }

/** The database of a data folder, as it is at one moment and only to be read. */
export interface Source {
  /** The columns of each table, by its name. */
  tables: ReadonlyMap<string, readonly string[]>
  /** What was done to its schema, in order. */
  migrations: readonly string[]
  /** All rows of a table, by id. */
  read(table: string): Iterable<Row>
  close(): void
}

/** What is SQLite's or Kysely's own, and the index of articles, which is made anew. */
const IS_DATA = `m.type = 'table' and m.name not like 'sqlite\\_%' escape '\\'
  and m.name not like 'kysely\\_%' escape '\\' and m.name not like 'article\\_index%' escape '\\'`

interface Column {
  name: string
  column: string
}

function listTables(database: Database.Database): Map<string, string[]> {
  const columns = database
    .prepare<[], Column>(
      `select m.name, c.name as "column" from sqlite_schema m, pragma_table_info(m.name) c
       where ${IS_DATA} order by m.name, c.name`,
    )
    .all()
  const tables = new Map<string, string[]>()
  for (const { name, column } of columns) tables.set(name, [...(tables.get(name) ?? []), column])
  return tables
}

/** @throws Error where it cannot be read */
export function openSource(data: string): Source {
  const file = join(data, DATABASE_FILE)
  const database = new Database(file, { readonly: true })
  try {
    // Everything that follows sees what is there now.
    database.exec('begin')
    const tables = listTables(database)
    const migrations = database
      .prepare<[], { name: string }>('select name from kysely_migration order by name')
      .all()
      .map(({ name }) => name)
    return {
      tables,
      migrations,
      read: (table) => database.prepare<[], Row>(`select * from "${table}" order by id`).iterate(),
      close: () => void database.close(),
    }
  } catch (error) {
    database.close()
    throw error
  }
}
