/** The connection to PostgreSQL was lost or not to be had; what was under way was stored or not. */
export class ConnectionLost extends Error {
  readonly code = 'PG_CONNECTION'

  constructor(cause: unknown) {
    // Of a name with several addresses, all that failed has a code, and no message.
    const { message, code } = cause as Partial<Error & { code: string }>
    super(message || code || String(cause), { cause })
  }
}

/** What PostgreSQL itself says has a severity; all else is of the way to it. */
export function toPostgresFailure(error: unknown): unknown {
  return error instanceof Error && 'severity' in error ? error : new ConnectionLost(error)
}

const readCode = (error: unknown): unknown => (error as { code?: unknown } | null)?.code

/** Whether a statement that was prepared before no longer fits the table, which another node migrated. */
export function isStalePlan(error: unknown): boolean {
  return readCode(error) === '0A000' && /cached plan/.test((error as Error).message)
}

/** Whether the connection is gone, be it that the server ended it. */
export function isConnectionLost(error: unknown): boolean {
  return /^(PG_CONNECTION$|57P0|08)/.test(String(readCode(error)))
}

/** Whether the same transaction may well succeed when it is begun anew: nothing of it was stored. */
export function isTransient(error: unknown): boolean {
  // Serialization failure, deadlock, and a key that somebody else had put in first: now it is seen.
  return ['40001', '40P01', '23505'].includes(String(readCode(error))) || isStalePlan(error)
}
