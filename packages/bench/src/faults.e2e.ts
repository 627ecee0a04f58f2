import { beforeAll, expect, test } from 'vitest'
import { listBreaches, type Outcome } from './faults/outcome.ts'
import { QUICK_PACE } from './faults/pace.ts'
import { runFaults } from './faults/run-faults.ts'
import { pickScenarios } from './faults/scenarios.ts'
import { ours } from './subjects/ours.ts'

/** The rows that tell most; `faults` runs all of them. */
const ROWS = ['A', 'B', 'D2', 'L2', 'G', 'H', 'I', 'K', 'X1']

const scenarios = pickScenarios(ROWS)
let outcomes: readonly Outcome[] = []

beforeAll(async () => {
  outcomes = await runFaults({ subjects: [ours], scenarios, seeds: 1, pace: QUICK_PACE, jobs: 5 })
}, 180_000)

test.each(scenarios)(
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
