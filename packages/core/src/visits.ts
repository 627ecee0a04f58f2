import type { Json } from '@beckon/protocol'
import type { RecordStore } from './client.ts'

/** A visit ends after half an hour without an event, and after a day in any case, in milliseconds. */
const IDLE = 1_800_000
const LONGEST = 86_400_000

/** Noted no more often than this, so that an event is no write. */
const STEP = 60_000

/**
 * Counts visits, across tabs and pages: another campaign begins another one.
 *
 * @returns what the context of an event at this time says of its visit
 */
export function createVisits(record: RecordStore): (now: number, campaign: unknown) => Json {
  return (now, campaign) => {
    const brought = campaign && JSON.stringify(campaign)
    const known = record.get().visit
    const lasts =
      known &&
      now - known.at < IDLE &&
      now - known.id < LONGEST &&
      (!brought || brought === known.campaign)
    const visit = lasts ? known : { id: now, at: 0, campaign: brought }
    if (now - visit.at > STEP) record.patch({ visit: { ...visit, at: now } })
    return { sessionId: visit.id, sessionStart: !lasts || undefined }
  }
}
