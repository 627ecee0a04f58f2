import { expect, test } from 'vitest'
import { formatIn } from '../hours/hours.models.ts'
import { listFree, nameAlternatives, toSlot } from './slots.models.ts'

const now = Date.parse('2026-06-01T06:00:00Z')
const hours = { zone: 'Europe/Berlin', week: { mon: [['09:00', '11:00']] as [string, string][] } }
const rules = {
  ...{
    now: true,
    staffed: true,
    slotMinutes: 30,
    perSlot: 2,
    leadMinutes: 0,
    horizonDays: 7,
    countries: [],
  },
  ...{ perNumber: 1, perAddress: 1, perDay: 1, challenge: false, challengeAttempts: 1 },
}
const at = (text: string): number => Date.parse(`2026-06-01T${text}:00+02:00`)
const free = (...booked: string[]) => listFree({ hours, rules, now }, booked.map(at))

test('counts what is booked against what can be', () => {
  expect(
    free('09:30', '10:00', '09:30').map(({ from, left }) => [formatIn('UTC', from), left]),
  ).toEqual([
    ['2026-06-01T07:00:00+00:00', 2],
    ['2026-06-01T08:00:00+00:00', 1],
    ['2026-06-01T08:30:00+00:00', 2],
    ['2026-06-08T07:00:00+00:00', 2],
    ['2026-06-08T07:30:00+00:00', 2],
    ['2026-06-08T08:00:00+00:00', 2],
    ['2026-06-08T08:30:00+00:00', 2],
  ])
})

test('counts a call that was booked while slots were cut otherwise', () => {
  expect(free('09:10', '09:20', '08:50')[0]?.from).toBe(at('09:30'))
})

test('tells slots in the zone of the site', () => {
  const [slot] = free()
  expect(slot && toSlot(hours.zone, slot)).toEqual({
    start: '2026-06-01T09:00:00+02:00',
    end: '2026-06-01T09:30:00+02:00',
    left: 2,
  })
})

test('names the nearest five', () => {
  const names = nameAlternatives(hours.zone, free('10:00', '10:00'), at('10:00'))
  expect(names.map(({ message }) => message.slice(5, 16))).toEqual([
    '06-01T09:00',
    '06-01T09:30',
    '06-01T10:30',
    '06-08T09:00',
    '06-08T09:30',
  ])
})
