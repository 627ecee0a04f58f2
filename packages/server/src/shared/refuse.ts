import { BeckonError, ERROR_TABLE, type ErrorCode, type Issue } from '@beckon/protocol'

/** Makes the error of a code, with the sentence every client shows for it. */
export function refuse(code: ErrorCode, details?: readonly Issue[]): BeckonError {
  return new BeckonError(code, ERROR_TABLE[code].message, details)
}
