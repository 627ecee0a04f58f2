import {
  type AliasedRawBuilder,
  type Compilable,
  type CompiledQuery,
  type Expression,
  type QueryResult,
  sql,
} from 'kysely'
import { askAhead } from './ask-ahead.ts'
import { isPostgres } from './is-postgres.ts'
import { hideNullsInJson } from './null-characters.ts'
import { prepareText } from './prepare-query.ts'
import type { Db, Tables } from './tables.ts'

/** Values that a query takes, by their types in SQL. */
type Types<Values> = Readonly<Record<keyof Values & string, 'text' | 'integer'>>

/** A query that is not run yet, and can be a part of another one. */
export type Find<Row> = Compilable<Row> & Expression<Row>

type List = AliasedRawBuilder<unknown, 'each_value'>

/** A change of rows of any table, which may look at a list. */
interface Change extends Compilable {
  from(list: List): Compilable
}

/** A list of values as one parameter. */
interface Listed {
  list: string
}

const NAME = 'each_value'

/** Columns of tables are never called that. */
const toColumn = (name: string): string => `value_${name}`

/** A list of values as a table of PostgreSQL, which tells the place of each. */
function readList<Values>(types: Types<Values>, { list }: Listed) {
  const names = Object.keys(types)
  const given = Object.entries(types).map(
    ([name, type]) => sql`${sql.id(name)} ${sql.raw(String(type))}`,
  )
  const table = sql`rows from (json_to_recordset(${list}::json) as (${sql.join(given)})) with ordinality`
  const columns = [...names.map(toColumn), 'place'].map((name) => sql.id(name))
  return table.as(sql`${sql.id(NAME)}(${sql.join(columns)})`) as List
}

/** Columns of that table in place of values. */
function refer<Values>(types: Types<Values>): Values {
  const refs = Object.keys(types).map((name) => [name, sql.ref(`${NAME}.${toColumn(name)}`)])
  return Object.fromEntries(refs)
}

/** SQLite is no way away: there one after the other is fastest, without all that Kysely does around each. */
function runAll<Row>(db: Db, queries: readonly CompiledQuery<Row>[]): Promise<QueryResult<Row>[]> {
  return db.getExecutor().provideConnection(async (connection) => {
    const results: QueryResult<Row>[] = []
    for (const query of queries) results.push(await connection.executeQuery<Row>(query))
    return results
  })
}

const countChanged = (results: readonly QueryResult<unknown>[]): number =>
  results.reduce((sum, { numAffectedRows }) => sum + Number(numAffectedRows ?? 0), 0)

/**
 * A query that is asked for several values at once: for each of them, what it finds. PostgreSQL is asked once for all.
 *
 * @param build as `prepareQuery` takes it
 */
export function prepareFindEach<Values extends object, Row extends object>(
  types: Types<Values>,
  build: (db: Db, values: Values) => Find<Row>,
): (db: Db, all: readonly Values[]) => Promise<Row[][]> {
  const prepareOne = prepareText(build)
  const findAll = prepareText((db, listed: Listed) => {
    const found = sql<Row & { place: number }>`select ${sql.ref(NAME)}.place, found.* from
      ${readList(types, listed)} cross join lateral ${build(db, refer(types))} as found`
    return { compile: () => found.compile(db) }
  })
  return async (db, all) => {
    if (!isPostgres(db)) {
      const queries = all.map((values) => prepareOne(db, values))
      return (await runAll(db, queries)).map(({ rows }) => rows)
    }
    const found: Row[][] = all.map(() => [])
    const { rows } = await askAhead(db, findAll(db, { list: hideNullsInJson(all) }))
    for (const { place, ...row } of rows) found[place - 1]?.push(row as unknown as Row)
    return found
  }
}

/**
 * A change of rows that is made for several values at once, as `prepareFindEach` finds them.
 *
 * @returns how many rows there were to change
 */
export function prepareUpdateEach<Values extends object>(
  types: Types<Values>,
  build: (db: Db, values: Values) => Change,
): (db: Db, all: readonly Values[]) => Promise<number> {
  const prepareOne = prepareText(build)
  const updateAll = prepareText((db, listed: Listed) =>
    build(db, refer(types)).from(readList(types, listed)),
  )
  return async (db, all) => {
    const results = isPostgres(db)
      ? [await askAhead(db, updateAll(db, { list: hideNullsInJson(all) }))]
      : await runAll(
          db,
          all.map((values) => prepareOne(db, values)),
        )
    return countChanged(results)
  }
}

/** Inserts several rows of these columns. */
export function prepareInsertEach<Name extends keyof Tables & string>(
  table: Name,
  columns: Readonly<Record<keyof Tables[Name], true>>,
): (db: Db, rows: readonly Tables[Name][]) => Promise<void> {
  const names = Object.keys(columns)
  const ids = sql.join(names.map((name) => sql.id(name)))
  const prepareOne = prepareText((db, row: Tables[Name]) => {
    const values = names.map((name) => [name, row[name as keyof Tables[Name]]])
    return db.insertInto(table).values(Object.fromEntries(values) as never)
  })
  const insertAll = prepareText((db, { list }: Listed) => {
    const into = sql`insert into ${sql.table(table)} (${ids}) select ${ids} from
      json_populate_recordset(null::${sql.table(table)}, ${list}::json)`
    return { compile: () => into.compile(db) }
  })
  return async (db, rows) => {
    if (isPostgres(db)) await askAhead(db, insertAll(db, { list: hideNullsInJson(rows) }))
    else
      await runAll(
        db,
        rows.map((row) => prepareOne(db, row)),
      )
  }
}
