import { expect, test } from 'vitest'
import { dropGarbage } from './drop-garbage.ts'

/** Held for so long only, and longer than the youngest objects live. */
function litter(): number {
  const heap: string[][] = []
  for (let part = 0; part < 200; part++) heap.push(Array.from({ length: 20_000 }, (_, n) => `${n}`))
  return heap.length
}

test('gives memory back that nothing holds any more', () => {
  litter()
  const before = process.memoryUsage()
  dropGarbage()
  const after = process.memoryUsage()
  expect(before.heapTotal - after.heapTotal).toBeGreaterThan(10 * 1024 * 1024)
  expect(Reflect.get(globalThis, 'gc')).toBeUndefined()
})
