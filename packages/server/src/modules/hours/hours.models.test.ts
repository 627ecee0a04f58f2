import type { HoursSettings } from '@beckon/protocol'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import {
  cutSlots,
  findOpening,
  formatIn,
  isOpen,
  openOn,
  readAvailability,
} from './hours.models.ts'

const week = (...spans: [string, string][]): HoursSettings['week'] =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, spans]))

const show = (hours: HoursSettings, date: string): string[] =>
  openOn(hours, Temporal.PlainDate.from(date)).map(
    ({ from, to }) => `${formatIn(hours.zone, from)}/${formatIn(hours.zone, to)}`,
  )

/** What the clocks of a zone show, by another implementation. */
function readClocks(zone: string): (time: number) => { date: string; clock: string } {
  const format = new Intl.DateTimeFormat('sv', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
  return (time) => {
    const [date = '', clock = ''] = format.format(time).split(' ')
    return { date, clock }
  }
}

const HOUR = 3_600_000
const SPANS: [string, string][] = [
  ['00:00', '00:40'],
  ['01:10', '02:20'],
  ['02:50', '03:30'],
  ['09:00', '17:30'],
  ['22:15', '24:00'],
]

test.each([
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['America/Havana', '2026-03-08'],
  ['America/Havana', '2026-11-01'],
  ['Africa/Cairo', '2026-04-24'],
  ['Africa/Cairo', '2026-10-29'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['America/Sao_Paulo', '2018-11-04'],
  ['Pacific/Apia', '2011-12-30'],
  ['Asia/Kathmandu', '2026-06-01'],
  ['Pacific/Chatham', '2026-09-27'],
])('in %s on %s it is open whenever clocks show one of its hours', (zone, date) => {
  const hours = { zone, week: week(...SPANS) }
  const read = readClocks(zone)
  const stretches = openOn(hours, Temporal.PlainDate.from(date))
  const begin = Date.parse(`${date}T00:00:00Z`)
  let open = 0
  for (let time = begin - 30 * HOUR; time < begin + 54 * HOUR; time += 60_000) {
    const { date: day, clock } = read(time)
    const expected = day === date && SPANS.some(([from, to]) => from <= clock && clock < to)
    const found = stretches.some(({ from, to }) => from <= time && time < to)
    expect(found, `${day} ${clock}`).toBe(expected)
    if (day === date) expect(isOpen(hours, time)).toBe(expected)
    open += Number(found)
  }
  // The thirtieth of that December was left out in Samoa.
  expect(open > 0).toBe(zone !== 'Pacific/Apia')
})

test('an opening shrinks and grows with the hour that clocks lose and gain', () => {
  const hours = { zone: 'Europe/Berlin', week: week(['01:00', '04:00']) }
  expect(show(hours, '2026-03-29')).toEqual(['2026-03-29T01:00:00+01:00/2026-03-29T04:00:00+02:00'])
  expect(show(hours, '2026-10-25')).toEqual(['2026-10-25T01:00:00+02:00/2026-10-25T04:00:00+01:00'])
  const slots = (date: string) =>
    cutSlots(hours, Date.parse(`${date}T00:30:00+01:00`), {
      slotMinutes: 60,
      leadMinutes: 0,
      horizonDays: 1,
    }).filter(({ from }) => formatIn(hours.zone, from).startsWith(date))
  expect(slots('2026-03-29')).toHaveLength(2)
  expect(slots('2026-03-28')).toHaveLength(3)
  expect(slots('2026-10-25').map(({ from }) => formatIn(hours.zone, from))).toEqual([
    '2026-10-25T02:00:00+02:00',
    '2026-10-25T02:00:00+01:00',
    '2026-10-25T03:00:00+01:00',
  ])
})

test('a day of its own takes the place of the weekday', () => {
  const hours: HoursSettings = {
    zone: 'Europe/London',
    week: { thu: [['09:00', '17:00']] },
    exceptions: { '2026-12-24': [['09:00', '12:00']], '2026-12-31': [] },
  }
  expect(show(hours, '2026-12-17')).toEqual(['2026-12-17T09:00:00+00:00/2026-12-17T17:00:00+00:00'])
  expect(show(hours, '2026-12-24')).toEqual(['2026-12-24T09:00:00+00:00/2026-12-24T12:00:00+00:00'])
  expect(show(hours, '2026-12-31')).toEqual([])
  expect(show(hours, '2026-12-18')).toEqual([])
})

test('spans that touch or overlap are one opening', () => {
  const spans: [string, string][] = [
    ['13:00', '17:00'],
    ['09:00', '12:00'],
    ['11:30', '13:00'],
  ]
  const hours = { zone: 'UTC', week: week(...spans) }
  expect(show(hours, '2026-06-01')).toEqual(['2026-06-01T09:00:00+00:00/2026-06-01T17:00:00+00:00'])
})

test('finds the next opening over a weekend, and says where there is none', () => {
  const hours: HoursSettings = { zone: 'Asia/Tokyo', week: { mon: [['09:00', '10:00']] } }
  const opening = (at: string): string | undefined => {
    const found = findOpening(hours, Date.parse(at))
    return found === undefined ? undefined : formatIn(hours.zone, found)
  }
  expect(opening('2026-06-05T12:00:00+09:00')).toBe('2026-06-08T09:00:00+09:00')
  expect(opening('2026-06-08T09:00:00+09:00')).toBe('2026-06-15T09:00:00+09:00')
  expect(findOpening({ ...hours, week: {} }, 0)).toBeUndefined()
})

test('slots begin after the time needed to prepare, and end with the hours', () => {
  const hours = { zone: 'UTC', week: week(['09:00', '10:45']) }
  const rules = { slotMinutes: 30, leadMinutes: 60, horizonDays: 1 }
  const starts = cutSlots(hours, Date.parse('2026-06-01T08:15:00Z'), rules).map(({ from }) =>
    formatIn('UTC', from).slice(8, 16),
  )
  expect(starts).toEqual(['01T09:30', '01T10:00', '02T09:00', '02T09:30', '02T10:00'])
})

test('tells whether somebody is there, and until when', () => {
  const hours: HoursSettings = {
    zone: 'Europe/Berlin',
    week: {
      mon: [
        ['09:00', '12:00'],
        ['13:00', '24:00'],
      ],
      tue: [['00:00', '02:00']],
    },
  }
  const at = (time: string) => readAvailability(hours, Date.parse(time))
  // A Monday in winter.
  expect(at('2026-11-30T08:30:00Z')).toEqual({ open: true, changesAt: '2026-11-30T11:00:00.000Z' })
  expect(at('2026-11-30T11:30:00Z')).toEqual({ open: false, changesAt: '2026-11-30T12:00:00.000Z' })
  expect(at('2026-11-30T20:00:00Z')).toEqual({ open: true, changesAt: '2026-12-01T01:00:00.000Z' })
  expect(at('2026-12-01T05:00:00Z')).toEqual({ open: false, changesAt: '2026-12-07T08:00:00.000Z' })
})

test('who is always there never closes, and who never is never opens', () => {
  const always = { zone: 'UTC', week: week(['00:00', '24:00']) }
  expect(readAvailability(always, 0)).toEqual({ open: true, changesAt: null })
  expect(readAvailability({ zone: 'UTC', week: {} }, 0)).toEqual({ open: false, changesAt: null })
})
