import { expect, test } from 'vitest'
import { listBreaches } from './delivery/judge.ts'
import { runClock } from './delivery/run-clock.ts'
import { runDamage } from './delivery/run-damage.ts'
import { runFullDisk } from './delivery/run-full-disk.ts'
import { runPowerCut } from './delivery/run-power-cut.ts'
import { canTraceDisk } from './delivery/trace-disk.ts'

/** Who has no `strace` goes without; CI has to have it. */
const canTrace = process.env['CI'] !== undefined || canTraceDisk()

test('keeps what it acked when the disk is full and it is killed over it, and goes on with room', async () => {
  const { full, roomy, refusal } = await runFullDisk()
  expect(refusal).toBe('503 server/unavailable')
  expect(full.acked).toBeGreaterThan(50)
  expect(listBreaches(full)).toEqual([])
  expect(roomy.acked).toBeGreaterThan(full.acked)
  expect(listBreaches(roomy)).toEqual([])
}, 180_000)

test.skipIf(!canTrace)(
  'has on the disk what it acked, whenever the power goes',
  async () => {
    const verdicts = await runPowerCut({ cuts: 20, seed: 1 })
    expect(verdicts.flatMap(listBreaches)).toEqual([])
    expect(verdicts.at(-1)?.acked).toBeGreaterThan(100)
  },
  180_000,
)

test('starts on a spoiled log with the beginning of what was acked, or says what is wrong', async () => {
  const outcomes = await runDamage({ copies: 12, seed: 1 })
  expect(outcomes.flatMap(({ breaches }) => breaches)).toEqual([])
  // It did spoil something.
  expect(outcomes.filter(({ verdict }) => verdict && verdict.lost > 0).length).toBeGreaterThan(2)
  const harmless = outcomes.filter(({ damage }) => damage === 'with rubbish behind it')
  expect(harmless.map(({ verdict }) => verdict?.lost)).toEqual([0, 0])
}, 180_000)

test('keeps the order while the clock jumps by hours, both ways', async () => {
  const verdict = await runClock()
  expect(verdict.acked).toBeGreaterThan(100)
  expect(listBreaches(verdict)).toEqual([])
}, 60_000)
