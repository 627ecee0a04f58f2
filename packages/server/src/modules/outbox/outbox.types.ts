import type { Tables } from '../../database/tables.ts'
import { JobFailure } from '../../shared/job-failure.ts'

export type OutboxRow = Tables['outbox']

/** Something that is to leave the gateway. */
export interface Job {
  id: string
  siteId: string
  personId: string | null
  kind: string
  key: string
  payload: unknown
  /** How often it was begun, this time included. */
  attempts: number
}

/**
 * Nothing where it is done; a time, in milliseconds since 1970, to look at it again, which is no failure,
 * with what it is about from then on.
 */
export type JobResult = { lookAt: number; payload?: object } | undefined

/** Does the jobs of one kind. */
export interface JobHandler {
  run(job: Job): Promise<JobResult>
  /** Is told that it will not be tried again, and why. */
  bury?(job: Job, reason: string): Promise<void>
}

/** A failure of the other side that says when it wants to be asked again, in milliseconds from now. */
export class RetryLater extends JobFailure {
  readonly wait: number

  constructor(code: string, message: string, wait: number) {
    super(code, message)
    this.wait = wait
  }
}

/** A failure that trying again cannot mend. */
export class LostCause extends JobFailure {}
