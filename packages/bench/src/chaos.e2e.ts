import { expect, test } from 'vitest'
import { listBreaches } from './delivery/judge.ts'
import { runChaos } from './delivery/run-chaos.ts'

const SENDS = 2400

test.each(['sqlite', 'postgres'] as const)(
  'nothing is lost, doubled or reordered on %s while gateways, lines and connections are cut',
  async (engine) => {
    const clients = { bare: 20, own: 4 }
    const outcome = await runChaos({ engine, sends: SENDS, clients, seed: 1 })
    const { verdict, post, chances, killed, stopped, met, cut } = outcome
    expect(listBreaches(verdict)).toEqual([])
    expect([verdict.sent, verdict.acked]).toEqual([SENDS, SENDS])
    expect(post.unsent).toBe(0)
    expect(post.answers).toBeGreaterThan(10)
    // Whoever dies over a mail, or does not hear that it arrived, sends it again, and nobody else.
    expect(post.again + post.twice).toBeLessThanOrEqual(chances)
    // It was as bad as it says.
    expect(killed + stopped).toBeGreaterThan(0)
    expect(met.cut + met.swallow + met.double).toBeGreaterThan(10)
    if (engine === 'postgres') expect(cut).toBeGreaterThan(0)
  },
  400_000,
)
