import { expect, test } from 'vitest'
import { createMemoryClock } from './memory-clock.ts'

test('runs what falls due in order, each at its time', async () => {
  const clock = createMemoryClock(0)
  const runs: string[] = []
  clock.startTimer(() => runs.push(`second at ${clock.now()}`), 20)
  clock.startTimer(() => runs.push(`first at ${clock.now()}`), 10)
  clock.startTimer(() => runs.push('later'), 40)
  await clock.advance(30)
  expect(runs).toEqual(['first at 10', 'second at 20'])
  expect([clock.now(), clock.countTimers()]).toEqual([30, 1])
})

test('says so when timers are set without end and no time passes', async () => {
  const clock = createMemoryClock(0)
  const again = (): void => void clock.startTimer(again, 0)
  again()
  await expect(clock.advance(10)).rejects.toThrow('no time passes')
})
