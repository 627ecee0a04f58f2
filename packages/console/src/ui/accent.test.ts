import { expect, test } from 'vitest'
import { contrast, deriveAccent } from './accent.ts'

test('leaves a colour alone that is readable as it is', () => {
  expect(deriveAccent('#0f766e', '#ffffff')).toBe('#0f766e')
})

test.each(['#ffe600', '#f0f', '#000000', '#ffffff', '#0f766e'])('makes %s readable', (color) => {
  for (const ground of ['#ffffff', '#1b1c1f']) {
    expect(contrast(deriveAccent(color, ground), ground)).toBeGreaterThanOrEqual(4.5)
  }
})

test('has a colour of its own where the site has none, or none that can be read', () => {
  expect(deriveAccent(null, '#ffffff')).toBe(deriveAccent('teal', '#ffffff'))
})
