import type { Callback } from '@beckon/protocol'
import { formatAppointment } from '../../ui/time.ts'

export interface When {
  readonly words: string
  /** True once the time agreed has passed and nobody has called. */
  readonly isLate: boolean
}

const GRACE = 5 * 60_000

/** When this person wants to be called. */
export function describeWhen(callback: Callback, now: number): When {
  if (callback.at === null) return { words: 'As soon as possible', isLate: false }
  const words = formatAppointment(callback.at, now)
  const isLate = callback.status === 'requested' && now - Date.parse(callback.at) > GRACE
  return { words: words.charAt(0).toUpperCase() + words.slice(1), isLate }
}

export interface CallLists {
  /** To be called, in the order they are due. */
  readonly waiting: readonly Callback[]
  /** Done or cancelled, the latest first. */
  readonly finished: readonly Callback[]
}

/** Whoever is called as soon as possible is called in the order of the queue, whatever it is that they wait between. */
function keepPlaces(waiting: readonly Callback[]): Callback[] {
  const queue = waiting
    .filter(({ at }) => at === null)
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0))
  let next = 0
  return waiting.map((callback) => {
    const queued = callback.at === null ? queue[next] : undefined
    if (queued === undefined) return callback
    next += 1
    // Agents are not told of each that moved up: the order is what stands.
    return { ...queued, place: next }
  })
}

export function sortCalls(callbacks: readonly Callback[]): CallLists {
  const due = (callback: Callback): string => callback.at ?? callback.createdAt
  const isWaiting = (callback: Callback): boolean => callback.status === 'requested'
  return {
    waiting: keepPlaces(callbacks.filter(isWaiting).sort((a, b) => due(a).localeCompare(due(b)))),
    finished: callbacks
      .filter((callback) => !isWaiting(callback))
      .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)),
  }
}
