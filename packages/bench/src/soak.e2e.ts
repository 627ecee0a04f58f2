import { expect, test } from 'vitest'
import { measureGrowth } from './delivery/footprint.ts'
import { listBreaches } from './delivery/judge.ts'
import { runSoak } from './delivery/run-soak.ts'

test('visitors who came, wrote and left leave no descriptor and no socket behind', async () => {
  const { verdict, samples } = await runSoak({ minutes: 0.3, clients: 6 })
  expect(listBreaches(verdict)).toEqual([])
  expect(samples.length).toBeGreaterThan(5)
  const { descriptors, sockets } = measureGrowth(samples)
  expect(sockets).toBe(0)
  expect(descriptors).toBeLessThanOrEqual(4)
}, 120_000)
