import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { putIntoIndex } from '../database/article-index.ts'
import { SCHEMA } from '../database/migrate.ts'
import { explainPostgres, openDatabase } from '../database/open-database.ts'
import { openPostgres } from '../database/open-postgres.ts'
import { createTransactions } from '../database/run-transaction.ts'
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

export interface MoveSourceOptions {
  /** Where PostgreSQL is. */
  database: string
  /** Hears of each table once it is copied and found to be the same. */
  onTable?: ((moved: Moved) => void) | undefined
}

export interface MoveOptions extends MoveSourceOptions {
  /** Folder of the SQLite database. */
  data: string
}

/** @throws Error where it is of a release that this one knows nothing of */
function checkSource({ migrations }: Source): void {
  if (isDeepStrictEqual(SCHEMA.slice(0, migrations.length), migrations)) return
  throw new Error(
    'The database to be copied is of another release. Run "beckon start" of this one on it once, and stop it.',
  )
}

/** @throws Error where the schemas are not the same */
async function checkSchema(source: Source, db: Db): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name`.execute(db)
  const names = rows.map(({ name }) => name)
  if (isDeepStrictEqual(names, source.migrations)) return
  throw new Error('The database there was begun by another release. Name one that is empty.')
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

async function moveTables(source: Source, db: Db, options: MoveSourceOptions): Promise<Moved[]> {
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
  // Else it plans for tables that are empty until it looks at them by itself.
  await sql`analyze`.execute(db)
  return moved
}

/**
 * Copies a database to an empty one of PostgreSQL. All of it is there in the end, or nothing. One of an
 * earlier release is brought up to date by the first start on it.
 *
 * @throws Error that says what is in the way
 */
export async function moveSource(source: Source, options: MoveSourceOptions): Promise<Moved[]> {
  const { database } = options
  checkSource(source)
  // No further than the source is, so that what was made of columns since is made of its rows too.
  const upTo = source.migrations.at(-1)
  await (await openDatabase({ data: '', database, upTo })).destroy()
  const db = await openPostgres(database, { connections: 1, isPatient: true })
  try {
    await checkSchema(source, db)
    const run = createTransactions(db)
    return await run((transaction) => moveTables(source, transaction, options), undefined)
  } catch (error) {
    throw error instanceof Error && 'code' in error ? explainPostgres(database, error) : error
  } finally {
    await db.destroy()
  }
}

/**
 * Copies the database of a data folder to an empty one of PostgreSQL, as it is at one moment. The folder
 * stays as it is. The caller keeps gateways off it.
 *
 * @throws Error that says what is in the way
 */
export async function moveDatabase(options: MoveOptions): Promise<Moved[]> {
  const source = openSource(options.data)
  try {
    return await moveSource(source, options)
  } finally {
    source.close()
  }
}
