import { expect, test } from 'vitest'
import { listBreaches } from './delivery/judge.ts'
import { runKillRounds } from './delivery/kill-rounds.ts'

const ROUNDS = 20

test('a gateway that is killed in the instant of an ack has what it acked, once and in order', async () => {
  const breaches: string[] = []
  const { verdict } = await runKillRounds({
    rounds: ROUNDS,
    clients: 12,
    seed: 1,
    onRound: (_, one) => breaches.push(...listBreaches(one)),
  })
  expect(breaches).toEqual([])
  expect(listBreaches(verdict)).toEqual([])
  expect(verdict.acked).toBeGreaterThan(ROUNDS)
}, 240_000)
