import { expect, test } from 'vitest'
import { readHue, readInitials } from './avatar.models.ts'

test.each([
  ['Ada Lovelace', 'AL'],
  ['ada', 'A'],
  ['Visitor 3F2A', '3F'],
  ['  ', '?'],
  ['Ólafur de la Ørsted', 'ÓØ'],
])('knows %s by %s', (name, initials) => {
  expect(readInitials(name)).toBe(initials)
})

test('gives a person the same hue each time, and not everybody the same', () => {
  const ids = Array.from({ length: 50 }, (_, index) => `person-${index}`)
  expect(ids.map(readHue)).toEqual(ids.map(readHue))
  expect(new Set(ids.map(readHue)).size).toBe(8)
})
