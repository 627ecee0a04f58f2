import { expect, test } from 'vitest'
import { addMonths } from './add-months.ts'

test('keeps the day, or takes the last of the month', () => {
  expect(addMonths('2026-11-26T09:30:00.123Z', 12)).toBe('2027-11-26T09:30:00.123Z')
  expect(addMonths('2026-08-31T00:00:00.000Z', 6)).toBe('2027-02-28T00:00:00.000Z')
  expect(addMonths('2027-08-31T23:59:59.999Z', 6)).toBe('2028-02-29T23:59:59.999Z')
})
