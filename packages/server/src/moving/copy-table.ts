import { sql } from 'kysely'
import type { Db } from '../database/tables.ts'
import { createDigester, type Digest } from './digest.ts'
import type { Row, Source } from './open-source.ts'

/** Rows of one statement. */
const ROWS = 1000

/** Characters of one statement: a few large rows are as much as many small ones. */
const CHARACTERS = 4_000_000

/** How JSON spells a null character, where the backslash is none of a text. */
const SPELT_NULL = /(?<!\\)((?:\\\\)*)\\u0000/g

/** A row as JSON, with null characters as they are: PostgreSQL knows no spelling of them. */
const toJson = (row: Row): string => JSON.stringify(row).replace(SPELT_NULL, '$1\0')

async function insert(db: Db, table: string, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into ${sql.id(table)}
    select * from json_populate_recordset(null::${sql.id(table)}, ${`[${rows.join()}]`}::json)`.execute(
    db,
  )
}

/** Copies a table in batches, and tells what was read. */
export async function copyTable(
  source: Source,
  db: Db,
  [table, columns]: readonly [string, readonly string[]],
): Promise<Digest> {
  const digester = createDigester(columns)
  let batch: string[] = []
  let length = 0
  for (const row of source.read(table)) {
    digester.add(row)
    const json = toJson(row)
    batch.push(json)
    length += json.length
    if (batch.length < ROWS && length < CHARACTERS) continue
    await insert(db, table, batch)
    batch = []
    length = 0
  }
  await insert(db, table, batch)
  return digester.read()
}

/** Reads what was stored of a table, page by page, and tells what it comes to. */
export async function digestTable(
  db: Db,
  [table, columns]: readonly [string, readonly string[]],
): Promise<Digest> {
  const digester = createDigester(columns)
  for (let last = ''; ; ) {
    const page = await sql<Row>`select * from ${sql.id(table)}
      where id > ${last} order by id limit ${sql.lit(ROWS)}`.execute(db)
    for (const row of page.rows) digester.add(row)
    const end = page.rows.at(-1)
    if (end === undefined) return digester.read()
    last = end.id
  }
}
