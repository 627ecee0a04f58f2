import type { CompiledQuery, QueryResult } from 'kysely'
import type { Db } from './tables.ts'

/**
 * Asks within a transaction of PostgreSQL without keeping the connection until the answer is there: what is asked
 * in the same moment goes along with it, and is done after it. Each way to the server and back costs more than most of what
 * is done there.
 */
export async function askAhead<Row>(db: Db, query: CompiledQuery<Row>): Promise<QueryResult<Row>> {
  if (!db.isTransaction) return db.executeQuery(query)
  const { answer } = await db.getExecutor().provideConnection(async (connection) => {
    const answer = connection.executeQuery<Row>(query)
    // Whoever asked hears of it below, perhaps after others did.
    answer.catch(() => {})
    return { answer }
  })
  return answer
}
