import type { Availability, HoursSettings, HoursSpan, Weekday } from '@beckon/protocol'
import { Temporal } from 'temporal-polyfill'

/** A stretch of time in milliseconds since 1970; `to` is the first moment behind it. */
export interface Stretch {
  from: number
  to: number
}

const MINUTE = 60_000
const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** Days that are searched for the next opening. */
const SEARCH = 60

function toMinutes(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

function spansOn({ week, exceptions }: HoursSettings, date: Temporal.PlainDate): HoursSpan[] {
  const weekday = WEEKDAYS[date.dayOfWeek - 1] ?? 'mon'
  return exceptions?.[date.toString()] ?? week[weekday] ?? []
}

/** Parts of a day between which clocks are put forward or back; `ahead` of UTC in milliseconds. */
function cutAtChanges(date: Temporal.PlainDate, zone: string): (Stretch & { ahead: number })[] {
  const end = date.add({ days: 1 }).toZonedDateTime(zone)
  const parts: (Stretch & { ahead: number })[] = []
  let at = date.toZonedDateTime(zone)
  while (at.epochMilliseconds < end.epochMilliseconds) {
    const sameClock = at.offsetNanoseconds === end.offsetNanoseconds
    const change = sameClock ? null : at.getTimeZoneTransition('next')
    const isToday = change !== null && change.epochMilliseconds < end.epochMilliseconds
    const next = isToday ? change : end
    const ahead = at.offsetNanoseconds / 1e6
    parts.push({ from: at.epochMilliseconds, to: next.epochMilliseconds, ahead })
    at = next
  }
  return parts
}

/** In order, with what touches or overlaps made one. */
function join(stretches: Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const { from, to } of stretches.sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to)
    else joined.push({ from, to })
  }
  return joined
}

/**
 * When a site is open on a day: the moments at which clocks in its zone show an hour of its. An hour
 * that clocks skip is not there, one that they show twice is there twice.
 */
export function openOn(hours: HoursSettings, date: Temporal.PlainDate): Stretch[] {
  const midnight = Date.UTC(date.year, date.month - 1, date.day)
  const stretches = cutAtChanges(date, hours.zone).flatMap((part) =>
    spansOn(hours, date).map(([from, to]) => ({
      from: Math.max(part.from, midnight + toMinutes(from) * MINUTE - part.ahead),
      to: Math.min(part.to, midnight + toMinutes(to) * MINUTE - part.ahead),
    })),
  )
  return join(stretches.filter(({ from, to }) => from < to))
}

function dateAt(time: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone).toPlainDate()
}

/** Stretches of `days` days from that of `time` on, day by day. */
function* openFrom(hours: HoursSettings, time: number, days: number): Generator<Stretch> {
  const today = dateAt(time, hours.zone)
  for (let ahead = 0; ahead <= days; ahead++) yield* openOn(hours, today.add({ days: ahead }))
}

export function isOpen(hours: HoursSettings, time: number): boolean {
  return openOn(hours, dateAt(time, hours.zone)).some(({ from, to }) => from <= time && time < to)
}

/** When a closed site opens, within two months. */
export function findOpening(hours: HoursSettings, time: number): number | undefined {
  for (const { from } of openFrom(hours, time, SEARCH)) if (from > time) return from
  return undefined
}

/** When an open site closes; midnight is no closing where the next day begins with it. */
function findClosing(hours: HoursSettings, time: number): number | undefined {
  let end = time
  for (const { from, to } of openFrom(hours, time, SEARCH)) {
    if (from > end) return end
    end = Math.max(end, to)
  }
  return undefined
}

/** What visitors are told of a site's hours. */
export function readAvailability(hours: HoursSettings, now: number): Availability {
  const open = isOpen(hours, now)
  const change = open ? findClosing(hours, now) : findOpening(hours, now)
  return { open, changesAt: change === undefined ? null : new Date(change).toISOString() }
}

export interface SlotRules {
  slotMinutes: number
  leadMinutes: number
  horizonDays: number
}

/** Cuts the hours ahead into slots, each counted from the opening before it. */
export function cutSlots(hours: HoursSettings, now: number, rules: SlotRules): Stretch[] {
  const length = rules.slotMinutes * MINUTE
  const first = now + rules.leadMinutes * MINUTE
  const slots: Stretch[] = []
  for (const open of openFrom(hours, now, rules.horizonDays)) {
    for (let from = open.from; from + length <= open.to; from += length) {
      if (from >= first) slots.push({ from, to: from + length })
    }
  }
  return slots
}

/** A moment as the clocks of a zone show it, with their offset from UTC. */
export function formatIn(zone: string, time: number): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(time)
  return instant.toString({ timeZone: zone, smallestUnit: 'second' })
}
