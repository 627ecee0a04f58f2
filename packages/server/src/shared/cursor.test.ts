import { expect, test } from 'vitest'
import { cutPage, decodeCursor, encodeCursor } from './cursor.ts'

test('comes back as it went out', () => {
  const cursor = { at: '2026-11-22T09:30:00.000Z', id: '01a2038d-20cd-767b-bd6f-e3ed15b62d53' }
  expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor)
  expect(encodeCursor(cursor).length).toBeLessThanOrEqual(100)
  expect(decodeCursor(undefined)).toBeUndefined()
})

test('refuses what it did not make', () => {
  for (const text of [
    '',
    'x',
    encodeCursor({ at: '', id: 'x' }),
    encodeCursor({ at: 'a b', id: 'c' }),
  ]) {
    expect(() => decodeCursor(text)).toThrow('Some fields are missing')
  }
})

test('cuts a page and points behind its last row only if there is more', () => {
  const place = (id: string) => ({ at: 'now', id })
  expect(cutPage(['a', 'b'], 2, place)).toEqual({ rows: ['a', 'b'], next: null })
  const page = cutPage(['a', 'b', 'c'], 2, place)
  expect(page.rows).toEqual(['a', 'b'])
  expect(decodeCursor(page.next ?? '')).toEqual(place('b'))
})
