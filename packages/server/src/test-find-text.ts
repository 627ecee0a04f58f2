import { join } from 'node:path'
import Database from 'better-sqlite3'

/** Where a text is left in a gateway's database: any column of any table. */
export function findText({ data }: { data: string }, text: string): string[] {
  const db = new Database(join(data, 'beckon.db'))
  const columns = db
    .prepare<[], { place: string; name: string; column: string }>(
      `select m.name, c.name as "column", m.name || '.' || c.name as place
       from sqlite_schema m, pragma_table_info(m.name) c where m.type = 'table'`,
    )
    .all()
  const found = columns.filter(({ name, column }) => {
    const query = `select count(*) as n from "${name}" where instr(cast("${column}" as text), ?) > 0`
    return (db.prepare<[string], { n: number }>(query).get(text)?.n ?? 0) > 0
  })
  db.close()
  return found.map(({ place }) => place)
}
