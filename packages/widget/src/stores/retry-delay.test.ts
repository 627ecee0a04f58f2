import { expect, test } from 'vitest'
import { retryDelay } from './retry-delay.ts'

test('waits longer each time, by chance between half and all, and never over 20 s', () => {
  expect(retryDelay(0, new Uint8Array([0]))).toBe(250)
  expect(retryDelay(0, new Uint8Array([255]))).toBe(500)
  expect(retryDelay(3, new Uint8Array([255]))).toBe(4000)
  expect(retryDelay(50, new Uint8Array([255]))).toBe(20_000)
})
