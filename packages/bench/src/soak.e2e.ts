import { expect, test } from 'vitest'
import { measureGrowth } from './delivery/footprint.ts'
import { listBreaches } from './delivery/judge.ts'
import { runSoak } from './delivery/run-soak.ts'

/** Bytes. What warms up takes less once some hundred have come; whoever keeps a socket keeps more than this. */
const MOST = 6000

test('visitors who came, wrote and left leave no descriptor, no socket and nothing of theirs behind', async () => {
  const { verdict, samples } = await runSoak({ minutes: 0, visitors: 330, clients: 12, each: 2 })
  expect(listBreaches(verdict)).toEqual([])
  const { descriptors, sockets, perVisitor } = measureGrowth(samples)
  expect(sockets).toBe(0)
  expect(descriptors).toBeLessThanOrEqual(4)
  expect(perVisitor).toBeLessThan(MOST)
}, 240_000)
