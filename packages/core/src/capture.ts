import { BeckonError, type EventMessage } from '@beckon/protocol'
import { buildEvent } from './build-event.ts'
import { byteLength } from './byte-length.ts'
import type { Call } from './call.ts'
import type { Step } from './client.ts'
import type { LogEntry } from './event-log.ts'
import type { Ledger } from './ledger.ts'
import type { Platform } from './platform.ts'
import type { createVisits } from './visits.ts'

/** Segment's limit of one event, in bytes. */
const MOST_BYTES = 32_768

export interface CaptureOptions {
  platform: Platform
  ledger: Ledger
  /** What plugins make of an event before it is kept, in their order. */
  listSteps(): readonly Step[]
}

function runSteps(event: EventMessage, steps: readonly Step[]): EventMessage | null {
  try {
    return steps.reduce<EventMessage | null>((kept, step) => {
      const next = kept && step(kept)
      return next === undefined ? kept : next
    }, event)
  } catch (error) {
    throw new BeckonError('plugin/failed', `A step failed: ${error}`)
  }
}

function freeze(event: EventMessage): Pick<LogEntry, 'json' | 'bytes'> {
  const json = JSON.stringify(event)
  const bytes = byteLength(json)
  if (bytes > MOST_BYTES)
    throw new BeckonError('event/too-large', 'One event may have 32 kB at most.')
  return { json, bytes }
}

/**
 * The first event of a page takes as long as thirty others: code is compiled, the world asked about
 * itself, addresses are masked. One of nobody is made ahead, while nobody waits for it.
 */
function rehearse(platform: Platform): void {
  // It is kept nowhere.
  const nothing = { key: '-', now: 0, fields: { properties: {} }, options: {}, contexts: [] }
  const call = { ...nothing, type: 'page', page: platform.readPage() } as unknown as Call
  freeze(buildEvent(call, { platform, readVisit: () => ({}) }))
}

/**
 * Makes an entry of the log of a call; undefined where a step dropped it.
 *
 * @throws BeckonError what is wrong with it; it is counted as dropped then
 */
export function createCapture(
  { platform, ledger, listSteps }: CaptureOptions,
  readVisit: ReturnType<typeof createVisits>,
): (call: Call) => LogEntry | undefined {
  rehearse(platform)
  return (call) => {
    try {
      const event = runSteps(buildEvent(call, { platform, readVisit }), listSteps())
      if (event) return { key: call.key, id: event.messageId ?? call.key, ...freeze(event) }
      ledger.drop('filtered', 1)
      return undefined
    } catch (thrown) {
      // Pages throw all sorts of things from getters and `toJSON`.
      const error =
        thrown instanceof BeckonError
          ? thrown
          : new BeckonError('command/invalid', `The event is no JSON: ${thrown}`)
      ledger.drop(error.code === 'event/too-large' ? 'too-large' : 'invalid', 1)
      throw error
    }
  }
}
