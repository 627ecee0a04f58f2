import { expect, test } from 'vitest'
import { createPace } from './pace.ts'
import type { Platform } from './platform.ts'

const CLIENTS = 10_000

/** Bytes by chance, the same ones with each run, so that a failure can be repeated. */
function createRandomBytes(seed: number): (count: number) => Uint8Array {
  let state = seed
  // xorshift, as Marsaglia has it: one number's bytes say nothing of the next one's.
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 16
  }
  return (count) => Uint8Array.from({ length: count }, next)
}

interface Wave {
  /** Requests of all clients, in milliseconds, in order. */
  times: number[]
  /** How often one asked at most. */
  most: number
}

/**
 * Clients that all meet the same outage at the same moment, which is worse than any outage that
 * begins while they come and go: when each is served at last.
 *
 * @param wait what they are told to wait when they are first refused, in milliseconds
 */
function meetOutage(length: number, wait = 0): Wave {
  const randomBytes = createRandomBytes(7)
  const times: number[] = []
  let most = 0
  for (let client = 0; client < CLIENTS; client++) {
    let time = 0
    const pace = createPace({ now: () => time, randomBytes } as Platform)
    let asked = 0
    do {
      pace.note(true, asked++ ? 0 : wait)
      time += pace.pickDelay(0)
    } while (time < length)
    times.push(time)
    most = Math.max(most, asked)
  }
  return { times: times.sort((a, b) => a - b), most }
}

const PARTS = 20

/**
 * The busiest twentieth of the time in which 95 of 100 come back, against the average one. The last
 * stragglers only stretch that time, and make every peak look higher.
 */
function readPeak(times: readonly number[], from: number): number {
  const usual = times.slice(0, CLIENTS * 0.95)
  const span = (usual.at(-1) ?? 0) - from
  const parts = Array.from({ length: PARTS }, () => 0)
  for (const time of usual) {
    const part = Math.min(PARTS - 1, Math.floor(((time - from) / span) * PARTS))
    parts[part] = (parts[part] ?? 0) + 1
  }
  return Math.max(...parts) / (usual.length / PARTS)
}

test.each([5, 10, 20, 40, 60, 120, 300, 900])(
  'after an outage of %i s ten thousand clients come at no more than twice their average rate',
  (seconds) => {
    const { times } = meetOutage(seconds * 1000)
    expect(times).toHaveLength(CLIENTS)
    expect(readPeak(times, seconds * 1000)).toBeLessThanOrEqual(2)
  },
)

test.each([1, 10, 60, 600, 3600])(
  'told to come back in %i s at the same moment, they come no earlier, and spread out after it',
  (seconds) => {
    const wait = seconds * 1000
    const { times } = meetOutage(1, wait)
    const [first = 0] = times
    expect(first).toBeGreaterThanOrEqual(wait)
    expect(readPeak(times, wait)).toBeLessThanOrEqual(2)
    // The longer they were to wait, the further they spread: never by less than a third of it.
    expect((times.at(-1) ?? 0) - first).toBeGreaterThan(Math.max(2000, wait / 3))
  },
)

test('asks no more than six times in twenty seconds', () => {
  expect(meetOutage(20_000).most).toBeLessThanOrEqual(6)
})
