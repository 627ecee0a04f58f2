import fastCheck from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { type CalendarEvent, writeCalendar } from './write-calendar.ts'

const EVENT: CalendarEvent = {
  uid: 'call-1@beckon',
  sequence: 2,
  changed: Date.parse('2026-06-01T10:00:00.123Z'),
  start: Date.parse('2026-06-08T09:00:00+02:00'),
  end: Date.parse('2026-06-08T09:30:00+02:00'),
  isCancelled: false,
  summary: 'Call',
  description: '',
  url: 'https://chat.example.com/call/a.b',
}

/** Reads a file as a calendar does. */
function read(change: Partial<CalendarEvent>): ICAL.Event {
  const calendar = new ICAL.Component(ICAL.parse(writeCalendar({ ...EVENT, ...change })))
  const [event] = calendar.getAllSubcomponents('vevent')
  if (event === undefined) throw new Error('There is no event in the file.')
  return new ICAL.Event(event)
}

test('a calendar reads what was written', () => {
  const event = read({})
  expect(event.uid).toBe('call-1@beckon')
  expect(event.sequence).toBe(2)
  expect(event.startDate.toJSDate().toISOString()).toBe('2026-06-08T07:00:00.000Z')
  expect(event.startDate.zone).toBe(ICAL.Timezone.utcTimezone)
  expect(event.duration.toSeconds()).toBe(1800)
  expect(event.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  expect(event.component.getFirstPropertyValue('url')).toBe(EVENT.url)
  expect(event.component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')).toEqual(
    ICAL.Duration.fromSeconds(-600),
  )
  const status = read({ isCancelled: true }).component.getFirstPropertyValue('status')
  expect(status).toBe('CANCELLED')
})

test('escapes what has a meaning in the format', () => {
  expect(writeCalendar({ ...EVENT, summary: 'A; B, C\\D\nE' })).toContain(
    'SUMMARY:A\\; B\\, C\\\\D\\nE\r\n',
  )
})

test('a text can begin no line of its own', () => {
  const text = 'Hi\r\nATTENDEE:mailto:a@example.com\u2028END:VEVENT\rX\u0000'
  expect(writeCalendar({ ...EVENT, summary: text })).not.toMatch(/^(ATTENDEE|END:VEVENT\rX)/m)
  expect(read({ summary: text }).summary).toBe('Hi\nATTENDEE:mailto:a@example.com\nEND:VEVENT\nX')
})

test('any text survives but for its kinds of line ends, in lines of 75 octets at most that tear no character', () => {
  const text = fastCheck.string({ unit: 'grapheme', maxLength: 300 })
  // Whatever ends a line elsewhere ends one here too.
  const kept = (given: string): string => given.replaceAll(/\u2028|\u2029/g, '\n')
  fastCheck.assert(
    fastCheck.property(text, text, (summary, description) => {
      const file = writeCalendar({ ...EVENT, summary, description })
      for (const line of file.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/\p{Surrogate}/u)
      }
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      const event = read({ summary, description })
      expect([event.summary, event.description]).toEqual([kept(summary), kept(description)])
    }),
  )
})
