import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { putIntoIndex } from '../database/article-index.ts'
import { explainPostgres, openDatabase } from '../database/open-database.ts'
import { openPostgres } from '../database/open-postgres.ts'
import { runTransaction } from '../database/run-transaction.ts'
import type { Db } from '../database/tables.ts'
import { toIndexed } from '../modules/articles/articles.models.ts'
import { copyTable, digestTable } from './copy-table.ts'
import type { Digest } from './digest.ts'
import { openSource, type Source } from './open-source.ts'
import { orderTables } from './order-tables.ts'

/** What every database begins with; that of the source takes its place. */
const GIVEN: readonly string[] = ['signing_key', 'gateway_secret', 'storage_probe']

/** What comes of a table. */
export type Moved = Digest & { table: string }

export interface MoveOptions {
  /** Folder of the SQLite database. */
  data: string
  /** Where PostgreSQL is. */
  database: string
  /** Hears of each table once it is copied and found to be the same. */
  onTable?: ((moved: Moved) => void) | undefined
}

/** @throws Error where the schemas are not the same */
async function checkSchema(source: Source, db: Db): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name`.execute(db)
  const names = rows.map(({ name }) => name)
  if (isDeepStrictEqual(names, source.migrations)) return
  throw new Error(
    'The database in the folder is of another release. Run "beckon start" of this one on it once, and stop it.',
  )
}

/** @throws Error where there is anything in the target */
async function checkEmpty(source: Source, db: Db): Promise<void> {
  for (const table of source.tables.keys()) {
    if (GIVEN.includes(table)) continue
    const { rows } = await sql`select 1 from ${sql.id(table)} limit 1`.execute(db)
    if (rows.length > 0) throw new Error(`The database is not empty: there are rows in ${table}.`)
  }
}

async function indexArticles(db: Db): Promise<void> {
  const articles = await db.selectFrom('article').selectAll().execute()
  for (const article of articles) await putIntoIndex(db, toIndexed(article))
}

async function moveTables(source: Source, db: Db, options: MoveOptions): Promise<Moved[]> {
  await checkEmpty(source, db)
  for (const table of GIVEN) await sql`delete from ${sql.id(table)}`.execute(db)
  const moved: Moved[] = []
  for (const table of await orderTables(db, [...source.tables.keys()])) {
    const shape = [table, source.tables.get(table) ?? []] as const
    const read = await copyTable(source, db, shape)
    const stored = await digestTable(db, shape)
    if (!isDeepStrictEqual(read, stored)) {
      throw new Error(`${table} is not the same there: ${JSON.stringify({ read, stored })}`)
    }
    moved.push({ table, ...read })
    options.onTable?.({ table, ...read })
  }
  await indexArticles(db)
  return moved
}

/**
 * Copies the database of a data folder to an empty one of PostgreSQL, as it is at one moment. All of it is
 * there in the end, or nothing; the folder stays as it is. The caller keeps gateways off it.
 *
 * @throws Error that says what is in the way
 */
export async function moveDatabase(options: MoveOptions): Promise<Moved[]> {
  const { data, database } = options
  const source = openSource(data)
  try {
    await (await openDatabase({ data, database })).destroy()
    const db = await openPostgres(database, { connections: 1, isPatient: true })
    try {
      await checkSchema(source, db)
      return await runTransaction(
        db,
        (transaction) => moveTables(source, transaction, options),
        undefined,
      )
    } catch (error) {
      throw error instanceof Error && 'code' in error ? explainPostgres(database, error) : error
    } finally {
      await db.destroy()
    }
  } finally {
    source.close()
  }
}
