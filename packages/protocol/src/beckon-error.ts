import type { ErrorCode, Issue } from './error-codes.ts'

/**
 * The one error class of Beckon. Branch on `code`; `message` is a sentence for people.
 *
 * @example
 * try {
 *   await beckon.send('Hello')
 * } catch (error) {
 *   if (isBeckonError(error) && error.code === 'message/empty') focusComposer()
 * }
 */
export class BeckonError extends Error {
  // Declared only: a field would be written into the tag as well.
  declare readonly code: ErrorCode
  declare readonly details: readonly Issue[] | undefined

  constructor(code: ErrorCode, message: string = code, details?: readonly Issue[]) {
    super(message)
    this.name = 'BeckonError'
    this.code = code
    this.details = details
  }
}

/** Tells a Beckon error from any other thrown value, also one made by another copy of the code. */
export function isBeckonError(value: unknown): value is BeckonError {
  return value instanceof Error && value.name === 'BeckonError'
}
