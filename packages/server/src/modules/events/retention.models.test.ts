import { expect, test } from 'vitest'
import { readBounds } from './retention.models.ts'

const DAY = 24 * 60 * 60 * 1000
const HOUR = DAY / 24

test('an event is deleted within an hour after its days are over, and never before', () => {
  for (let minute = 0; minute < 24 * 60; minute += 7) {
    const now = Date.parse('2026-03-29T00:00:00.123Z') + minute * 60_000
    const end = Date.parse(readBounds(now, 30).deletedBefore)
    expect(now - end).toBeGreaterThanOrEqual(30 * DAY)
    expect(now - end).toBeLessThan(30 * DAY + HOUR)
  }
})

test('bounds are at whole hours, by which late events are told from others', () => {
  const { deletedBefore, takenFrom } = readBounds(Date.parse('2026-11-27T12:34:56.789Z'), 7)
  expect(deletedBefore).toBe('2026-11-20T12:00:00.000Z')
  expect(takenFrom).toBe('2026-11-20T13:00:00.000Z')
})
