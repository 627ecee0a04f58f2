import { type BeckonError, type ErrorCode, isBeckonError } from '@beckon/protocol'
import { refuse } from './refuse.ts'

/** SQLite's and the system's ways of saying "not now": locked by another process, disk full, failing or taken away. */
const FAILURES =
  /^(SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN)|(ENOSPC|EDQUOT|EROFS|EIO|EMFILE|PG_CONNECTION)$)/

/**
 * PostgreSQL's: connection lost, no access, database gone, resources used up, server stopping, only to be
 * read, disk failing, others in the way, or too slow.
 *
 * @see https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const SQLSTATES = /^(08|28|3D|53|58|57P|XX00|25P03|25P04|25006|40001|40P01|55P03|57014)[0-9A-Z]*$/

function readCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Whether the storage failed, and not the one who used it. */
export function isStorageFailure(error: unknown): boolean {
  const code = readCode(error)
  return FAILURES.test(code) || (code.length === 5 && SQLSTATES.test(code))
}

/** PostgreSQL's ways of saying that it cannot hold a value: out of range, or too long for an index. */
const UNFIT = /^(22[0-9A-Z]{3}|54000)$/

function toCode(error: unknown): ErrorCode {
  if (isStorageFailure(error)) return 'server/unavailable'
  return UNFIT.test(readCode(error)) ? 'request/invalid' : 'server/internal'
}

/** Turns whatever was thrown into an error a client may see. Nothing internal passes. */
export function toKnownError(error: unknown): BeckonError {
  if (isBeckonError(error)) return error
  return refuse(toCode(error))
}
