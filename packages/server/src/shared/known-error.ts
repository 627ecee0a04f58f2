import { type BeckonError, isBeckonError } from '@beckon/protocol'
import { refuse } from './refuse.ts'

/** SQLite's ways of saying "not now": locked by another process, disk full, disk failing. */
const BUSY = /^SQLITE_(BUSY|LOCKED|FULL|IOERR)/

function readCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Turns whatever was thrown into an error a client may see. Nothing internal passes. */
export function toKnownError(error: unknown): BeckonError {
  if (isBeckonError(error)) return error
  return refuse(BUSY.test(readCode(error)) ? 'server/unavailable' : 'server/internal')
}
