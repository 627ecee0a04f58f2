/** Something at a time, as RFC 5545 knows it. Times are milliseconds since 1970. */
export interface CalendarEvent {
  /** The same for every version of the event, and nobody else's. */
  uid: string
  /** How often it was changed. */
  sequence: number
  changed: number
  start: number
  end: number
  isCancelled: boolean
  summary: string
  description: string
  url: string
}

/** Octets of a line at most, its end left out. */
const LINE = 75

const encoder = new TextEncoder()

/**
 * A text as a value: what has a meaning in the format is escaped, and characters that have none anywhere
 * are left out.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5545#section-3.3.11
 */
function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll(/[^\P{Control}\n\t]/gu, '')
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll('\n', '\\n')
}

/**
 * Folds a line that is too long. Counted are octets, and no character is torn.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5545#section-3.1
 */
function foldLine(line: string): string {
  let folded = ''
  let room = LINE
  for (const character of line) {
    const octets = encoder.encode(character).length
    if (octets > room) {
      folded += '\r\n '
      room = LINE - 1
    }
    folded += character
    room -= octets
  }
  return folded
}

/** UTC, so that no calendar has to know a zone: `20260608T070000Z`. */
function formatTime(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

/**
 * Writes a calendar file with one event and a reminder ten minutes before it. An event of the same `uid`
 * and a higher `sequence` replaces the one a calendar has.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5545
 */
export function writeCalendar(event: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Beckon//Beckon//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${formatTime(event.changed)}`,
    `DTSTART:${formatTime(event.start)}`,
    `DTEND:${formatTime(event.end)}`,
    `SUMMARY:${escapeText(event.summary)}`,
    `DESCRIPTION:${escapeText(event.description)}`,
    `URL:${event.url}`,
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT10M',
    `DESCRIPTION:${escapeText(event.summary)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(foldLine).join('\r\n')}\r\n`
}
