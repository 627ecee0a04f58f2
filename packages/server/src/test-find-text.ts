import { isPostgres } from './database/is-postgres.ts'
import type { Db } from './database/tables.ts'
import { query, withTestDatabase } from './test-database.ts'

interface Column {
  name: string
  column: string
}

const listColumns = (db: Db): Promise<Column[]> =>
  query(
    db,
    isPostgres(db)
      ? `select table_name as name, column_name as "column" from information_schema.columns
         where table_schema = 'public'`
      : `select m.name, c.name as "column"
         from sqlite_schema m, pragma_table_info(m.name) c where m.type = 'table'`,
  )

/** Where a text is left in a gateway's database: any column of any table. */
export function findText({ data }: { data: string }, text: string): Promise<string[]> {
  return withTestDatabase(data, async (db) => {
    const found: string[] = []
    const [find, parameter] = isPostgres(db) ? ['strpos', '$1'] : ['instr', '?']
    for (const { name, column } of await listColumns(db)) {
      const asked = `select count(*) as n from "${name}"
        where ${find}(cast("${column}" as text), ${parameter}) > 0`
      const [row] = await query<{ n: number }>(db, asked, [text])
      if (row !== undefined && row.n > 0) found.push(`${name}.${column}`)
    }
    return found
  })
}
