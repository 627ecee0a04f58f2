import type { Socket } from 'node:net'
import type { PostgresPoolClient } from 'kysely'
import type { PoolClient, QueryResult } from 'pg'
import { hideNulls } from './null-characters.ts'
import { isStalePlan, toPostgresFailure } from './postgres-failures.ts'
import type { Statements } from './postgres-statements.ts'

/** What needs no answer of its own, and goes along with what comes next. */
const CAN_WAIT = /^(start transaction|set local|savepoint|release savepoint)\b/

const hide = (value: unknown): unknown => (typeof value === 'string' ? hideNulls(value) : value)

/** The line to the server, as far as `pg` shows it. */
interface Line {
  connection?: { stream?: Partial<Pick<Socket, 'cork' | 'uncork'>> }
}

/** Sends what is asked in one moment as one, for each parcel wakes the server up. */
function createGather(client: PoolClient): () => void {
  let isGathering = false
  return () => {
    const { stream } = (client as Line).connection ?? {}
    if (isGathering || !stream?.cork) return
    isGathering = true
    stream.cork()
    process.nextTick(() => {
      isGathering = false
      stream.uncork?.()
    })
  }
}

/** A connection of the pool as Kysely uses it: statements stay prepared, and failures have a code. */
export function wrapClient(client: PoolClient, statements: Statements): PostgresPoolClient {
  const gather = createGather(client)
  let isBroken = false
  let inTransaction = false
  const waiting: string[] = []

  async function ask(text: string, values: readonly unknown[]): Promise<QueryResult> {
    const name = values.length > 0 ? statements.nameOf(text, values.length) : undefined
    const named = name === undefined ? {} : { name }
    gather()
    try {
      const result = await client.query({ ...named, text, values: values.map(hide) })
      // Several statements have as many results.
      return Array.isArray(result) ? result.at(-1) : result
    } catch (error) {
      const failure = toPostgresFailure(error)
      if (failure !== error) isBroken = true
      if (isStalePlan(failure)) statements.renew()
      throw failure
    }
  }

  /** Sends what waits, and this with it: each way to the server and back costs more than most statements. */
  async function askAfter(text: string, values: readonly unknown[]): Promise<QueryResult> {
    const before = waiting.splice(0).join('; ')
    if (before === '') return ask(text, values)
    if (values.length === 0) return ask(`${before}; ${text}`, values)
    const [first, answer] = await Promise.allSettled([ask(before, []), ask(text, values)])
    if (first.status === 'rejected') throw first.reason
    if (answer.status === 'rejected') throw answer.reason
    return answer.value
  }

  async function query(text: string, values: readonly unknown[] = []) {
    if (/^(begin|start transaction)\b/.test(text)) inTransaction = true
    if (/^(commit|rollback)$/.test(text)) inTransaction = false
    if (CAN_WAIT.test(text)) {
      waiting.push(text)
      return { command: '', rowCount: 0, rows: [] }
    }
    try {
      return await askAfter(text, values)
    } catch (error) {
      // Within a transaction, that is to be begun anew.
      if (inTransaction || !isStalePlan(error)) throw error
      return ask(text, values)
    }
  }

  return {
    query,
    release: (destroy?: unknown) => client.release(isBroken || Boolean(destroy)),
  } as unknown as PostgresPoolClient
}
