import { array, assert, constantFrom, integer, property, record, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { learn, readOurTime, remember, type Sample, UNKNOWN_CLOCK } from './sender-clock.models.ts'

const DAY = 24 * 60 * 60 * 1000

/** Sends requests of events, each `[happened, sent, arrived]` by a true clock; gives what is stored. */
function store(skew: number, requests: readonly (readonly [number[], number, number])[]) {
  let clock = UNKNOWN_CLOCK
  const stored: { happened: number; time: number; arrived: number }[] = []
  for (const [events, sent, arrivedAt] of requests) {
    const sample: Sample = { sentAt: sent + skew, arrivedAt }
    clock = learn(clock, sample)
    for (const happened of events) {
      const time = readOurTime(clock, happened + skew)
      clock = remember(clock, happened + skew)
      stored.push({ happened, time, arrived: arrivedAt })
    }
  }
  return stored
}

test('takes the error of a clock out, be it a day', () => {
  for (const skew of [-DAY, 0, DAY]) {
    const [event] = store(skew, [[[1_000_000], 1_060_000, 1_060_050]])
    expect(event?.time).toBe(1_000_050)
  }
})

test('overlooks a request that stalled, once it knows the clock', () => {
  const stored = store(DAY, [
    [[0], 1000, 1100],
    [[2000], 3000, 33_000],
    [[40_000], 41_000, 41_100],
  ])
  expect(stored.map(({ time }) => time)).toEqual([100, 2100, 40_100])
})

test('keeps the order where the first request of all stalled', () => {
  const stored = store(0, [
    [[0], 0, 30_000],
    [[10_000], 31_000, 31_050],
    [[5000, 40_000], 40_000, 40_050],
  ])
  expect(stored.map(({ time }) => time)).toEqual([30_000, 30_000, 30_000, 40_050])
})

test('notices that a clock was set back, and takes one long stall for none', () => {
  const right = { sentAt: 1000, arrivedAt: 1100 }
  const clock = remember(learn(UNKNOWN_CLOCK, right), 1000)
  const slow = learn(clock, { sentAt: 2000, arrivedAt: 2000 + DAY })
  expect(readOurTime(slow, 2000)).toBe(2100)
  expect(readOurTime(learn(slow, { sentAt: 3000, arrivedAt: 3100 }), 3000)).toBe(3100)
  const again = learn(slow, { sentAt: 3000, arrivedAt: 3200 + DAY })
  expect(readOurTime(again, 3000)).toBe(3200 + DAY)
})

test('keeps few stretches, however often it learns', () => {
  let clock = UNKNOWN_CLOCK
  for (let i = 0; i < 100; i++) {
    clock = remember(learn(clock, { sentAt: i * 1000, arrivedAt: 100_000 }), i * 1000)
  }
  expect(clock.stretches).toHaveLength(20)
})

test('never lets two events of one sender change places, nor one happen after it arrived', () => {
  const request = record({
    gap: integer({ min: 0, max: 20_000 }),
    waits: array(integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 5 }),
    transit: constantFrom(20, 80, 300, 2000, 30_000),
  })
  const skew = integer({ min: -DAY, max: DAY })
  assert(
    property(tuple(skew, array(request, { minLength: 1, maxLength: 15 })), ([error, requests]) => {
      let now = 1_000_000_000
      const sent = requests.map(({ gap, waits, transit }) => {
        now += gap
        const events = waits.map((wait) => now - wait).sort((a, b) => a - b)
        return [events, now, now + transit] as [number[], number, number]
      })
      const inOrder = sent.sort(([, , a], [, , b]) => a - b)
      const stored = store(error, inOrder)
      for (const { time, arrived } of stored) expect(time).toBeLessThanOrEqual(arrived)
      const byHappened = stored.toSorted((a, b) => a.happened - b.happened)
      for (const [index, { time, happened }] of byHappened.entries()) {
        const before = byHappened[index - 1]
        if (before === undefined || before.happened === happened) continue
        expect(before.time).toBeLessThanOrEqual(time)
      }
    }),
    { numRuns: 2000 },
  )
})

test('is wrong by less than a second once one request came through quickly', () => {
  const waits = array(constantFrom(40, 900, 30_000), { minLength: 1, maxLength: 20 })
  assert(
    property(tuple(integer({ min: -DAY, max: DAY }), waits), ([error, transits]) => {
      const quick = [[[0], 0, 100]] as [number[], number, number][]
      const rest = transits.map((transit, i) => {
        const sent = (i + 1) * 60_000
        return [[sent - 500], sent, sent + transit] as [number[], number, number]
      })
      for (const { time, happened } of store(error, [...quick, ...rest])) {
        expect(Math.abs(time - happened)).toBeLessThan(1000)
      }
    }),
  )
})
