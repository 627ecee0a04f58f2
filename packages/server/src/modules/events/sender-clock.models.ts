/** A stretch of a sender's own time, and what has to be added to it. */
interface Stretch {
  /** Later than this by the sender's clock; null for the first. */
  after: number | null
  /** By our clock; nothing of this stretch happened earlier. */
  floor: number
  /** Milliseconds. */
  offset: number
}

/** What is known of the clock of one sender. Times are milliseconds since 1970. */
export interface SenderClock {
  stretches: readonly Stretch[]
  /** The latest time of an event so far, by the sender's clock; null before the first. */
  latest: number | null
  /** A difference that a stalled request explains, or a clock that was set back. */
  suspect: number | null
}

/** One request: when it was sent by the sender's clock, and when it arrived by ours. */
export interface Sample {
  sentAt: number
  arrivedAt: number
}

/** How long a request may be under way before it says nothing of the clock, in milliseconds. */
const STALL = 5 * 60 * 1000

/** How alike two differences are that come from the same clock, in milliseconds. */
const ALIKE = 60 * 1000

/** Stretches kept. Of n requests, about log n came through faster than all before them. */
const STRETCHES = 20

export const UNKNOWN_CLOCK: SenderClock = { stretches: [], latest: null, suspect: null }

/**
 * When something happened by our clock. It grows with the sender's time whatever was learned in
 * between, so that no two events of one sender change places.
 */
export function readOurTime({ stretches }: SenderClock, time: number): number {
  const [first] = stretches
  const stretch = stretches.findLast(({ after }) => after === null || time > after)
  if (stretch !== undefined) return Math.max(stretch.floor, time + stretch.offset)
  return time + (first?.offset ?? 0)
}

function startOver({ sentAt, arrivedAt }: Sample): SenderClock {
  const first = { after: null, floor: 0, offset: arrivedAt - sentAt }
  return { stretches: [first], latest: null, suspect: null }
}

/**
 * Learns from a request. Its arrival is later than its sending by the clock's error and by the time
 * it was under way, which is never less than nothing: the least difference ever seen is the best.
 */
export function learn(clock: SenderClock, sample: Sample): SenderClock {
  const { stretches, latest, suspect } = clock
  const best = stretches.at(-1)?.offset
  if (best === undefined) return startOver(sample)
  const offset = sample.arrivedAt - sample.sentAt
  if (offset > best + STALL) {
    const isSetBack = suspect !== null && Math.abs(offset - suspect) < ALIKE
    return isSetBack ? startOver(sample) : { ...clock, suspect: offset }
  }
  if (offset >= best) return suspect === null ? clock : { ...clock, suspect: null }
  if (latest === null) return startOver(sample)
  const stretch = { after: latest, floor: readOurTime(clock, latest), offset }
  return { latest, suspect: null, stretches: [...stretches, stretch].slice(-STRETCHES) }
}

/** Remembers that an event of this time, by the sender's clock, was given one of ours. */
export function remember(clock: SenderClock, time: number): SenderClock {
  return clock.latest !== null && clock.latest >= time ? clock : { ...clock, latest: time }
}
