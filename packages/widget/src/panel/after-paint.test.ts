import { afterEach, expect, test, vi } from 'vitest'
import { afterPaint } from './after-paint.ts'

afterEach(() => vi.unstubAllGlobals())

test('runs once, after the next frame', async () => {
  const order: string[] = []
  requestAnimationFrame(() => order.push('frame'))
  afterPaint(() => order.push('run'))
  expect(order).toEqual([])
  await expect.poll(() => order).toEqual(['frame', 'run'])
})

test('runs once where no frame comes, as in a page that is not drawn', async () => {
  const cancelled: number[] = []
  vi.stubGlobal('requestAnimationFrame', () => 7)
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => cancelled.push(frame))
  let runs = 0
  afterPaint(() => runs++)
  await expect.poll(() => runs).toBe(1)
  expect(cancelled).toEqual([7])
})
