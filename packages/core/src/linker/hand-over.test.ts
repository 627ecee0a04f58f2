import { expect, test } from 'vitest'
import { decodeHandOver, encodeHandOver } from './hand-over.ts'

const NOW = Date.UTC(2026, 0, 1)
const ID = '3f1b0c8e-6a53-4a35-9d0f-0a1b2c3d4e5f'
const value = encodeHandOver(ID, 3, NOW)

test('carries an id and the number of its choice', () => {
  expect(decodeHandOver(value, NOW + 1000)).toEqual({ anonymousId: ID, epoch: 3 })
})

test('needs no escaping in a query, whoever it is', () => {
  for (let epoch = 1; epoch < 300; epoch += 1)
    expect(encodeHandOver(crypto.randomUUID(), epoch, NOW + epoch * 997)).toMatch(/^[A-Za-z0-9]+$/)
})

test('is good for two minutes, and not before its time', () => {
  expect(decodeHandOver(value, NOW + 119_999)).toBeDefined()
  expect(decodeHandOver(value, NOW + 120_000)).toBe(undefined)
  expect(decodeHandOver(value, NOW - 1)).toBe(undefined)
})

test('counts as nothing when any of it is gone or another', () => {
  const text = atob(value)
  for (let index = 0; index < text.length; index += 1) {
    const cut = btoa(text.slice(0, index) + text.slice(index + 1))
    const other = btoa(
      text.slice(0, index) + (text[index] === '7' ? '8' : '7') + text.slice(index + 1),
    )
    expect(decodeHandOver(cut, NOW + 1)).toBe(undefined)
    expect(decodeHandOver(other, NOW + 1)).toBe(undefined)
  }
})

test.each(['', '!', 'a', '%', 'Zm9v', 'null'])('counts as nothing where it is "%s"', (broken) => {
  expect(decodeHandOver(broken, NOW)).toBe(undefined)
})
