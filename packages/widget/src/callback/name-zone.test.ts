import { expect, test } from 'vitest'
import { nameZone } from './name-zone.ts'

test.each([
  ['en', 'Europe/Berlin', 'Central European Time'],
  ['de', 'Europe/Berlin', 'Mitteleuropäische Zeit'],
  ['en', 'UTC', 'UTC'],
  ['ar', 'Etc/UTC', 'UTC'],
  ['de', 'Zulu', 'UTC'],
])('in %s the zone %s is called %s', (locale, timeZone, name) => {
  expect(nameZone(locale, { timeZone })).toBe(name)
})
