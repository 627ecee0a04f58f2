import type { EventMessage } from '@beckon/protocol'
import type { Unit } from '../../database/store.ts'
import { toIso } from '../../shared/clock.ts'
import type { Candidate } from './events.types.ts'
import {
  learn,
  readOurTime,
  remember,
  type SenderClock,
  UNKNOWN_CLOCK,
} from './sender-clock.models.ts'

/** What one request tells of its sender's clock. */
export interface Arrival {
  /** Milliseconds since 1970, by our clock. */
  at: number
  /** Whose clocks it was used for already: one request is one sample. */
  learned: Set<string>
}

export interface EventTimes {
  /** When an event happened by our clock, ISO 8601; never after `receivedAt`. */
  read(candidate: Candidate): Promise<string>
  /** Keeps what was learned of the clocks. */
  save(): Promise<void>
}

/** Milliseconds a clock is remembered for: then whoever had it is another, or has another. */
const MEMORY = 30 * 24 * 60 * 60 * 1000

const parse = (text: string | null | undefined): number => Date.parse(text ?? '')

/** Nothing happened after it was sent, by the same clock. */
function readStamps({ timestamp, originalTimestamp, sentAt: sent }: EventMessage) {
  const sentAt = parse(sent)
  const stamped = parse(timestamp ?? originalTimestamp)
  return { sentAt, stamped: Number.isNaN(sentAt) ? stamped : Math.min(sentAt, stamped) }
}

/**
 * Puts the times of events right by the clocks of their senders, in the transaction that stores
 * them. A time that came without the time of sending is believed, as when old events are imported.
 *
 * @see https://segment.com/docs/connections/spec/common/#timestamps
 */
export function createEventTimes(
  unit: Pick<Unit, 'senderClocks'>,
  { arrival, receivedAt }: { arrival: Arrival; receivedAt: number },
): EventTimes {
  const clocks = new Map<string, { siteId: string; sender: string; clock: SenderClock }>()

  async function find({ site, event }: Candidate) {
    const sender = event.anonymousId || event.userId || ''
    const name = `${site.id} ${sender}`
    const known = clocks.get(name)
    const clock = known?.clock ?? (await unit.senderClocks.find(site.id, sender)) ?? UNKNOWN_CLOCK
    return { name, siteId: site.id, sender, clock }
  }

  async function correct(candidate: Candidate, stamped: number, sentAt: number): Promise<number> {
    const { name, clock, ...who } = await find(candidate)
    const sample = `${name} ${sentAt}`
    const isNew = !arrival.learned.has(sample)
    arrival.learned.add(sample)
    const learned = isNew ? learn(clock, { sentAt, arrivedAt: arrival.at }) : clock
    clocks.set(name, { ...who, clock: remember(learned, stamped) })
    return readOurTime(learned, stamped)
  }

  return {
    async read(candidate) {
      const { sentAt, stamped } = readStamps(candidate.event)
      if (Number.isNaN(stamped)) return toIso(receivedAt)
      const happened = Number.isNaN(sentAt) ? stamped : await correct(candidate, stamped, sentAt)
      return toIso(Math.min(happened, receivedAt))
    },

    async save() {
      const expiresAt = toIso(receivedAt + MEMORY)
      for (const { siteId, sender, clock } of clocks.values()) {
        await unit.senderClocks.save({ siteId, sender }, clock, expiresAt)
      }
    },
  }
}
