import type { CallbackSlot, HoursSettings, Issue } from '@beckon/protocol'
import { cutSlots, formatIn, type Stretch } from '../hours/hours.models.ts'
import type { CallbackRules } from './rules.models.ts'

/** A slot with what is left of it. */
export interface FreeSlot extends Stretch {
  left: number
}

/** Slots that are named where the one asked for is gone. */
const ALTERNATIVES = 5

/**
 * The slots ahead that are not full.
 *
 * @param booked when the calls booked so far begin
 */
export function listFree(
  { hours, rules, now }: { hours: HoursSettings; rules: CallbackRules; now: number },
  booked: readonly number[],
): FreeSlot[] {
  const calls = [...booked].sort((a, b) => a - b)
  let at = 0
  return cutSlots(hours, now, rules).flatMap(({ from, to }) => {
    while ((calls[at] ?? to) < from) at += 1
    const begin = at
    while ((calls[at] ?? to) < to) at += 1
    const left = rules.perSlot - (at - begin)
    return left > 0 ? [{ from, to, left }] : []
  })
}

export function toSlot(zone: string, { from, to, left }: FreeSlot): CallbackSlot {
  return { start: formatIn(zone, from), end: formatIn(zone, to), left }
}

/** The free slots nearest to a time, earliest first, as a refusal names them. */
export function nameAlternatives(zone: string, free: readonly FreeSlot[], time: number): Issue[] {
  return [...free]
    .sort((a, b) => Math.abs(a.from - time) - Math.abs(b.from - time))
    .slice(0, ALTERNATIVES)
    .sort((a, b) => a.from - b.from)
    .map(({ from }) => ({ path: 'at', message: formatIn(zone, from) }))
}
