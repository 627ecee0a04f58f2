import type { Waiting } from '@beckon/protocol'

const MINUTE = 60_000

/** Fewer answers than this say nothing of the next one. */
const LEAST = 5

/** Minutes: whoever waits longer than this is better told by when somebody is there. */
const LONGEST = 8 * 60

/**
 * Within how many minutes an answer comes, from how long others waited for theirs lately: half of them were
 * answered between the two, with the median in the middle.
 *
 * @param waits in milliseconds
 * @returns null where too few were answered, or so late that it is no help
 */
export function estimateWait(waits: readonly number[]): Waiting['minutes'] {
  if (waits.length < LEAST) return null
  const sorted = [...waits].sort((a, b) => a - b)
  const last = sorted.length - 1
  const minutes = (index: number): number => (sorted[index] ?? 0) / MINUTE
  const from = Math.max(1, Math.floor(minutes(Math.floor(last / 4))))
  const to = Math.max(from, Math.ceil(minutes(Math.ceil((last * 3) / 4))))
  return to > LONGEST ? null : { from, to }
}
