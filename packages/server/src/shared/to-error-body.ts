import { type BeckonError, ERROR_TABLE, type ErrorBody } from '@beckon/protocol'

/** The HTTP status of an error. */
export function toStatus(error: BeckonError): number {
  return ERROR_TABLE[error.code].status
}

/** The one shape of every refusal on the wire. */
export function toErrorBody(error: BeckonError): ErrorBody {
  const { code, message, details } = error
  return { error: details === undefined ? { code, message } : { code, message, details } }
}
