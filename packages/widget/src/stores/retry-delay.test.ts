import { expect, test } from 'vitest'
import { retryDelay } from './retry-delay.ts'

test('waits longer each time, by chance between half and all, and never over 20 s', () => {
  expect(retryDelay(0, new Uint8Array([0]))).toBe(250)
  expect(retryDelay(0, new Uint8Array([255]))).toBe(500)
  expect(retryDelay(3, new Uint8Array([255]))).toBe(4000)
  expect(retryDelay(50, new Uint8Array([255]))).toBe(20_000)
})

test('what the gateway named comes first, and up to a quarter of it by chance', () => {
  expect(retryDelay(0, new Uint8Array([0]), 20_000)).toBe(20_250)
  expect(retryDelay(0, new Uint8Array([255]), 20_000)).toBe(25_500)
})
