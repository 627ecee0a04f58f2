import { toKnownError } from './known-error.ts'

/** A failure of a job, for whoever counts them: its code is of a short list, as `mail/550` is, and says nothing of anybody. */
export class JobFailure extends Error {
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** The code that a failure is counted by. */
export const nameFailure = (error: unknown): string =>
  error instanceof JobFailure ? error.code : toKnownError(error).code
