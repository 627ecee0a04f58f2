import { sql } from 'kysely'
import type { Db } from '../database/tables.ts'

interface Reference {
  from: string
  to: string
}

/** Sorts tables so that each comes after those it points to. */
export async function orderTables(db: Db, tables: readonly string[]): Promise<string[]> {
  const { rows: references } = await sql<Reference>`
    select conrelid::regclass::text as "from", confrelid::regclass::text as "to"
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`.execute(db)
  const ordered: string[] = []
  const left = new Set(tables)
  while (left.size > 0) {
    const ready = [...left].filter(
      (table) => !references.some(({ from, to }) => from === table && to !== table && left.has(to)),
    )
    if (ready.length === 0) throw new Error(`Tables point at each other: ${[...left].join(', ')}`)
    for (const table of ready) left.delete(table)
    ordered.push(...ready)
  }
  return ordered
}
