import { BeckonError, type ErrorBody } from '@beckon/protocol'

/** The error in a refusal; anything else a server or proxy may say counts as unavailable. */
export function toError(body: unknown): BeckonError {
  const error = (body as Partial<ErrorBody> | undefined)?.error
  if (!error?.code) return new BeckonError('server/unavailable')
  return new BeckonError(error.code, error.message, error.details)
}
