import type { Compilable, CompiledQuery } from 'kysely'
import type { Db, Tables } from './tables.ts'

/** Stands in a query for a value that each call brings along. */
class Mark {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/** Every name is there, as a mark. */
const MARKS = new Proxy<Record<string, unknown>>({}, { get: (_, name) => new Mark(String(name)) })

/** Puts values into a text that is made once for each dialect. */
export function prepareText<Values extends object, Row>(
  build: (db: Db, values: Values) => Compilable<Row>,
): (db: Db, values: Values) => CompiledQuery<Row> {
  const texts = new Map<unknown, CompiledQuery<Row>>()

  function compile(db: Db): CompiledQuery<Row> {
    const dialect = db.getExecutor().adapter.constructor
    const known = texts.get(dialect)
    if (known !== undefined) return known
    const text = build(db, MARKS as Values).compile()
    texts.set(dialect, text)
    return text
  }

  return (db, values) => {
    const text = compile(db)
    const parameters = text.parameters.map((parameter) =>
      parameter instanceof Mark ? values[parameter.name as keyof Values] : parameter,
    )
    return { ...text, parameters }
  }
}

/**
 * A query whose text is made once for each dialect, of which later calls change the values only: to put the
 * text together costs more than to run it. What has another text each time is not for this.
 *
 * @param build must use each value as a value, and decide nothing by it
 * @example
 * const findSite = prepareQuery((db, { id }: { id: string }) =>
 *   db.selectFrom('site').selectAll().where('id', '=', id))
 * const [site] = await findSite(db, { id: '1' })
 */
export function prepareQuery<Values extends object, Row>(
  build: (db: Db, values: Values) => Compilable<Row>,
): (db: Db, values: Values) => Promise<Row[]> {
  const prepare = prepareText(build)
  return async (db, values) => (await db.executeQuery(prepare(db, values))).rows
}

/** Inserts a row of these columns, as `prepareQuery` does. */
export function prepareInsert<Name extends keyof Tables>(
  table: Name,
  columns: Readonly<Record<keyof Tables[Name], true>>,
): (db: Db, row: Tables[Name]) => Promise<unknown> {
  const names = Object.keys(columns)
  return prepareQuery((db, row: Tables[Name]) => {
    const values = names.map((name) => [name, row[name as keyof Tables[Name]]])
    // Kysely spells the type of a row out, which it cannot while the table is open.
    return db.insertInto(table).values(Object.fromEntries(values) as never)
  })
}
