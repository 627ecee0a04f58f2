import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { formatComparison, formatFigures } from './faults/format-table.ts'
import { listBreaches } from './faults/outcome.ts'
import { FULL_PACE, QUICK_PACE } from './faults/pace.ts'
import { runFaults } from './faults/run-faults.ts'
import { pickScenarios } from './faults/scenarios.ts'
import { pickSubjects } from './subjects/all.ts'
import { ours } from './subjects/ours.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rows: { type: 'string' },
    seeds: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '4' },
    quick: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
})

const scenarios = pickScenarios(values.rows?.split(','))
const outcomes = await runFaults({
  subjects: pickSubjects(values.only?.split(',')),
  scenarios,
  seeds: Number(values.seeds),
  jobs: Number(values.jobs),
  pace: values.quick ? QUICK_PACE : FULL_PACE,
  onOutcome: ({ subject, scenario, seed, lost, repeated, requests, seconds, problems }) =>
    console.error(
      `${subject} ${scenario} seed ${seed}: ${lost} lost, ${repeated} again, ${requests} requests, ${seconds} s ${problems.join('; ')}`,
    ),
})

const own = outcomes.filter(({ subject }) => subject === ours.name)
const breaches = own.flatMap((outcome) =>
  listBreaches(outcome).map((breach) => `${outcome.scenario} seed ${outcome.seed}: ${breach}`),
)
if (own.length > 0) console.log(`${formatFigures(own, scenarios)}\n`)
console.log(formatComparison(outcomes, scenarios))
if (values.json) writeFileSync(values.json, JSON.stringify({ outcomes, breaches }, null, 2))
for (const breach of breaches) console.error(breach)
process.exitCode = breaches.length > 0 ? 1 : 0
