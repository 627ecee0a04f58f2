import { expect, test } from 'vitest'
import { isTaken } from './files.ts'

test.each([
  ['image/png', true],
  ['audio/mpeg', true],
  ['audio', false],
  ['audiox/mpeg', false],
  ['image/svg+xml', false],
  ['text/html', false],
  ['', false],
])('where images in PNG and all audio are taken, %j: %s', (type, taken) => {
  expect(isTaken(type, ['image/png', 'audio/*'])).toBe(taken)
})
