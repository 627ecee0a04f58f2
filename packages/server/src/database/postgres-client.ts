import type { PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type { PoolClient, QueryResultRow } from 'pg'
import { hideNulls } from './null-characters.ts'
import { isStalePlan, toPostgresFailure } from './postgres-failures.ts'
import type { Statements } from './postgres-statements.ts'

const hide = (value: unknown): unknown => (typeof value === 'string' ? hideNulls(value) : value)

/** A connection of the pool as Kysely uses it: statements stay prepared, and failures have a code. */
export function wrapClient(client: PoolClient, statements: Statements): PostgresPoolClient {
  let isBroken = false
  let inTransaction = false

  async function ask<R extends QueryResultRow>(text: string, values: readonly unknown[]) {
    const name = values.length > 0 ? statements.nameOf(text, values.length) : undefined
    const named = name === undefined ? {} : { name }
    try {
      return await client.query<R>({ ...named, text, values: values.map(hide) })
    } catch (error) {
      const failure = toPostgresFailure(error)
      if (failure !== error) isBroken = true
      if (isStalePlan(failure)) statements.renew()
      throw failure
    }
  }

  async function query<R extends QueryResultRow>(text: string, values: readonly unknown[] = []) {
    if (/^(begin|start transaction)/.test(text)) inTransaction = true
    if (/^(commit|rollback)$/.test(text)) inTransaction = false
    try {
      return await ask<R>(text, values)
    } catch (error) {
      // Within a transaction, that is to be begun anew.
      if (inTransaction || !isStalePlan(error)) throw error
      return ask<R>(text, values)
    }
  }

  return {
    query: query as unknown as PostgresPoolClient['query'] & PostgresQueryResult<never>,
    release: (destroy?: unknown) => client.release(isBroken || Boolean(destroy)),
  } as PostgresPoolClient
}
