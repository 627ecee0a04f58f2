import { parseArgs } from 'node:util'
import { formatVerdict, listBreaches } from './delivery/judge.ts'
import { runClock } from './delivery/run-clock.ts'
import { describeDamage, runDamage } from './delivery/run-damage.ts'
import { runFullDisk } from './delivery/run-full-disk.ts'
import { runPowerCut } from './delivery/run-power-cut.ts'

const { values } = parseArgs({
  options: {
    copies: { type: 'string', default: '120' },
    cuts: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
})

const breaches: string[] = []

const { full, roomy, refusal } = await runFullDisk()
console.log(`disk full, refused with ${refusal}: ${formatVerdict(full)}`)
console.log(`room again: ${formatVerdict(roomy)}`)
breaches.push(...listBreaches(full), ...listBreaches(roomy))

for (const verdict of await runPowerCut({
  cuts: Number(values.cuts),
  seed: Number(values.seed),
})) {
  console.log(`power gone: ${formatVerdict(verdict)}`)
  breaches.push(...listBreaches(verdict))
}

const outcomes = await runDamage({ copies: Number(values.copies), seed: Number(values.seed) })
for (const outcome of outcomes) {
  console.log(describeDamage(outcome))
  breaches.push(...outcome.breaches)
}

const clock = await runClock()
console.log(`clock jumps: ${formatVerdict(clock)}`)
breaches.push(...listBreaches(clock))

for (const breach of breaches) console.error(breach)
process.exitCode = breaches.length > 0 ? 1 : 0
