import { expect, test } from 'vitest'
import { findQuietEnd, isZone } from './quiet-hours.models.ts'

const quietEnd = (at: string, zone: string): string | undefined => {
  const end = findQuietEnd(Date.parse(at), zone)
  return end === undefined ? undefined : new Date(end).toISOString()
}

test('nights last from nine to eight', () => {
  expect(quietEnd('2026-06-01T20:59:59Z', 'UTC')).toBeUndefined()
  expect(quietEnd('2026-06-01T21:00:00Z', 'UTC')).toBe('2026-06-02T08:00:00.000Z')
  expect(quietEnd('2026-06-02T07:59:59Z', 'UTC')).toBe('2026-06-02T08:00:00.000Z')
  expect(quietEnd('2026-06-02T08:00:00Z', 'UTC')).toBeUndefined()
})

test('the night in which clocks are put forward ends an hour earlier', () => {
  expect(quietEnd('2026-03-28T21:30:00Z', 'Europe/Berlin')).toBe('2026-03-29T06:00:00.000Z')
  expect(quietEnd('2026-10-24T21:30:00Z', 'Europe/Berlin')).toBe('2026-10-25T07:00:00.000Z')
})

test('no night is known where nobody knows the zone', () => {
  expect([isZone('Asia/Kolkata'), isZone('Marked/Zone'), isZone('')]).toEqual([true, false, false])
})
