import { parseArgs } from 'node:util'
import { formatVerdict, listBreaches } from './delivery/judge.ts'
import { runKillRounds } from './delivery/kill-rounds.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '1000' },
    clients: { type: 'string', default: '12' },
    seed: { type: 'string', default: '1' },
  },
})

const began = Date.now()
const breaches: string[] = []
const { verdict, rounds, late } = await runKillRounds({
  rounds: Number(values.rounds),
  clients: Number(values.clients),
  seed: Number(values.seed),
  onRound(round, one) {
    const found = listBreaches(one)
    if (found.length > 0) breaches.push(`round ${round}: ${found.join(', ')}`)
    if (round % 50 === 0) console.error(`round ${round}: ${formatVerdict(one)}`)
  },
})
breaches.push(...listBreaches(verdict))
const seconds = Math.round((Date.now() - began) / 1000)
console.log(`${rounds} rounds, ${late} acks after the last one, ${seconds} s`)
console.log(formatVerdict(verdict))
for (const breach of breaches) console.error(breach)
process.exitCode = breaches.length > 0 ? 1 : 0
