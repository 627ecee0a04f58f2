import { parseArgs } from 'node:util'
import { measureGrowth } from './delivery/footprint.ts'
import { formatVerdict, listBreaches } from './delivery/judge.ts'
import { runSoak } from './delivery/run-soak.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    clients: { type: 'string', default: '20' },
  },
})

/** Bytes of heap and descriptors that the last third may have more than the one before. */
const MOST = { heap: 4_000_000, descriptors: 2 }

const { verdict, samples } = await runSoak({
  minutes: Number(values.minutes),
  clients: Number(values.clients),
  onSample: ({ heap, descriptors, sockets }) =>
    console.error(`${(heap / 1e6).toFixed(1)} MB, ${descriptors} descriptors, ${sockets} sockets`),
})
const growth = measureGrowth(samples)
console.log(`${samples.length} rounds of ${values.clients} visitors: ${JSON.stringify(growth)}`)
console.log(formatVerdict(verdict))
const { heap, descriptors, sockets } = growth
const isFlat = heap < MOST.heap && descriptors <= MOST.descriptors && sockets === 0
process.exitCode = isFlat && listBreaches(verdict).length === 0 ? 0 : 1
