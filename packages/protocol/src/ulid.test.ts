import { expect, test } from 'vitest'
import { createUlid, isUlid } from './ulid.ts'

test('encodes the time of the specification’s example', () => {
  expect(createUlid(1469918176385, new Uint8Array(16)).slice(0, 10)).toBe('01ARYZ6S41')
})

test('sorts by time', () => {
  const random = new Uint8Array(16).fill(255)
  expect(createUlid(1, random) < createUlid(2, new Uint8Array(16))).toBe(true)
})

test('makes another id of other random bytes', () => {
  const a = createUlid(1, new Uint8Array(16).fill(1))
  expect(a).not.toBe(createUlid(1, new Uint8Array(16).fill(2)))
})

test('recognises what it makes and nothing else', () => {
  expect(isUlid(createUlid(Date.now(), crypto.getRandomValues(new Uint8Array(16))))).toBe(true)
  expect(isUlid('8ZZZZZZZZZZZZZZZZZZZZZZZZZ')).toBe(false)
  expect(isUlid('01ARYZ6S41TSV4RRFFQ69G5FAI')).toBe(false)
  expect(isUlid('')).toBe(false)
})
