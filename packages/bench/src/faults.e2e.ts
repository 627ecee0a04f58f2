import { beforeAll, expect, test } from 'vitest'
import { listBreaches, type Outcome } from './faults/outcome.ts'
import { QUICK_PACE } from './faults/pace.ts'
import { runFaults } from './faults/run-faults.ts'
import { SCENARIOS } from './faults/scenarios.ts'
import { ours } from './subjects/ours.ts'

let outcomes: readonly Outcome[] = []

beforeAll(async () => {
  outcomes = await runFaults({
    subjects: [ours],
    scenarios: SCENARIOS,
    seeds: 1,
    pace: QUICK_PACE,
    jobs: 6,
  })
}, 300_000)

test.each(SCENARIOS)(
  '$id, $title: nothing is lost, doubled or sent too early',
  ({ id, events }) => {
    const outcome = outcomes.find(({ scenario }) => scenario === id)
    expect(outcome).toMatchObject({ events, problems: [] })
    expect(outcome && listBreaches(outcome)).toEqual([])
  },
)

test('after a lost response the same events are sent again, and stored once', () => {
  const outcome = outcomes.find(({ scenario }) => scenario === 'H')
  expect(outcome?.repeated).toBeGreaterThan(0)
  expect(outcome?.doubled).toBe(0)
})
