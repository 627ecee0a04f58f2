import { type BeckonError, isBeckonError } from '@beckon/protocol'
import { refuse } from './refuse.ts'

/** SQLite's and the system's ways of saying "not now": locked by another process, disk full, failing or taken away. */
const FAILURES =
  /^(SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN)|(ENOSPC|EDQUOT|EROFS|EIO|EMFILE)$)/

function readCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Whether the storage failed, and not the one who used it. */
export function isStorageFailure(error: unknown): boolean {
  return FAILURES.test(readCode(error))
}

/** Turns whatever was thrown into an error a client may see. Nothing internal passes. */
export function toKnownError(error: unknown): BeckonError {
  if (isBeckonError(error)) return error
  return refuse(isStorageFailure(error) ? 'server/unavailable' : 'server/internal')
}
