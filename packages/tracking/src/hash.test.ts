import { expect, test } from 'vitest'
import { hash } from './hash.ts'

test('gives the same text the same number, of 32 bits', () => {
  expect(hash('page')).toBe(hash('page'))
  expect(hash('page')).not.toBe(hash('pages'))
  for (const text of ['', 'a', 'ü', '0'.repeat(500)]) {
    expect(hash(text)).toBeGreaterThanOrEqual(0)
    expect(hash(text)).toBeLessThan(2 ** 32)
  }
})

test.each([0.01, 0.1, 0.5])(
  'draws a share of %d out of visitors who differ in a digit',
  (share) => {
    for (const name of ['page', 'Element Clicked', 'Page Scrolled']) {
      const visitors = Array.from(
        { length: 20_000 },
        (_, index) => `${String(index).padStart(8, '0')}-0000${name}`,
      )
      const drawn =
        visitors.filter((visitor) => hash(visitor) < share * 2 ** 32).length / visitors.length
      expect(Math.abs(drawn - share)).toBeLessThan(0.02)
    }
  },
)
