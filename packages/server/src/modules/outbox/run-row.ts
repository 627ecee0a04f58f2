import type { Store } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { JobFailure } from '../../shared/job-failure.ts'
import type { Watch } from '../../shared/watch.ts'
import { ATTEMPTS, backOff, describeError, toJob } from './outbox.models.ts'
import type { OutboxChange } from './outbox.repository.ts'
import {
  type JobHandler,
  type JobResult,
  LostCause,
  type OutboxRow,
  RetryLater,
} from './outbox.types.ts'

/** How long what is done is kept, so that it is not done again, in milliseconds. */
const MEMORY = 30 * 24 * 60 * 60 * 1000

export interface RunOptions {
  store: Store
  clock: Clock
  handlers: Readonly<Record<string, JobHandler>>
  random: () => number
  /** Measures each try. */
  watch: Watch
  onError: (error: unknown, row: OutboxRow | undefined) => void
}

/** What becomes of a row that was worked on without a failure. */
function conclude(row: OutboxRow, result: JobResult, now: number): OutboxChange {
  const at = toIso(now)
  if (result === undefined) {
    return { state: 'done', updated_at: at, error: null, expires_at: toIso(now + MEMORY) }
  }
  // To look again later is no attempt.
  const attempts = row.attempts - 1
  const payload = result.payload === undefined ? row.payload : JSON.stringify(result.payload)
  return { due_at: toIso(result.lookAt), attempts, payload, updated_at: at, error: null }
}

async function work(row: OutboxRow, handlers: RunOptions['handlers']): Promise<JobResult> {
  // It may be what ended the process each time.
  if (row.attempts > ATTEMPTS) {
    throw new LostCause('outbox/endless', row.error ?? 'Begun too often without an end')
  }
  const handler = handlers[row.kind]
  if (handler === undefined) {
    throw new JobFailure('outbox/no-handler', `Nothing here handles ${row.kind}`)
  }
  return handler.run(toJob(row))
}

async function bury(row: OutboxRow, error: string, options: RunOptions): Promise<void> {
  try {
    await options.handlers[row.kind]?.bury?.(toJob(row), error)
  } catch (failure) {
    options.onError(failure, row)
  }
}

/** Does what a row says, and gives it back: done, to be tried again later, or dead. Never fails itself. */
export async function runRow(row: OutboxRow, options: RunOptions): Promise<void> {
  const { store, clock, handlers, random, watch, onError } = options
  let change: OutboxChange
  try {
    const deed = { kind: 'job', name: row.kind } as const
    change = conclude(row, await watch(deed, () => work(row, handlers)), clock())
  } catch (failure) {
    onError(failure, row)
    const error = describeError(failure)
    const isDead = failure instanceof LostCause || row.attempts >= ATTEMPTS
    if (isDead) await bury(row, error, options)
    const asked = failure instanceof RetryLater ? failure.wait : 0
    const dueAt = toIso(clock() + Math.max(asked, backOff(row.attempts, random())))
    change = {
      state: isDead ? 'dead' : 'pending',
      due_at: dueAt,
      error,
      updated_at: toIso(clock()),
    }
  }
  try {
    await store.transact(({ outbox }) => outbox.settle(row, change), [])
  } catch (failure) {
    // Its lease ends, and then it is looked at again.
    onError(failure, row)
  }
}
