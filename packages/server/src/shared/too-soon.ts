import { BeckonError, ERROR_TABLE, type ErrorCode } from '@beckon/protocol'

/** A refusal that says when it is worth trying again. */
export class TooSoon extends BeckonError {
  /** Seconds. */
  readonly wait: number

  constructor(code: ErrorCode, wait: number) {
    super(code, ERROR_TABLE[code].message, [
      { path: 'retryAfter', message: `Wait ${wait} seconds` },
    ])
    this.wait = wait
  }
}
