import { expect, test } from 'vitest'
import { mask } from './mask.ts'

test.each([
  ['Mail jane.doe+shop@example.co.uk now', 'Mail [email] now'],
  ['/u/jane%40example.com/edit', '[email]'],
  ['Card 4111 1111 1111 1111', 'Card [number]'],
  ['Card 4111–1111–1111–1111', 'Card [number]'],
  ['Key sk_live_abc123', 'Key [token]'],
  ['Call +44 (0)20 7946-0958', 'Call +44 (0)20 7946-0958'.replace(/44.*/, '[number]')],
  ['Reset 3f9a8b7c6d5e4f3a2b1c0d', 'Reset [token]'],
  ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0', '[token]'],
  ['Order 0b9f7a52-3f1e-4c55-9d0e-6a1b2c3d4e5f', 'Order [token]'],
])('masks %j', (text, masked) => {
  expect(mask(text)).toBe(masked)
})

test.each([
  'Add to basket',
  'Room 101',
  '£1,299.00',
  'Wiederherstellungsschlüssel',
  'iPhone 17 Pro',
])('leaves %j as it is', (text) => {
  expect(mask(text)).toBe(text)
})
