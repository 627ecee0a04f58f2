import { parseArgs } from 'node:util'
import { measureGrowth } from './delivery/footprint.ts'
import { formatVerdict, listBreaches } from './delivery/judge.ts'
import { runSoak } from './delivery/run-soak.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    clients: { type: 'string', default: '20' },
    each: { type: 'string', default: '5' },
  },
})

/** Bytes of heap a visitor, and descriptors, that the last third may have more than the one before. */
const MOST = { perVisitor: 300, descriptors: 2 }

const { verdict, samples } = await runSoak({
  minutes: Number(values.minutes),
  visitors: 0,
  clients: Number(values.clients),
  each: Number(values.each),
  onSample: ({ visitors, heap, descriptors, sockets }) =>
    console.error(
      `${visitors} visitors, ${(heap / 1e6).toFixed(2)} MB, ${descriptors} descriptors, ${sockets} sockets`,
    ),
})
const growth = measureGrowth(samples)
console.log(`${samples.length} rounds of ${values.clients} visitors: ${JSON.stringify(growth)}`)
console.log(formatVerdict(verdict))
const { perVisitor, descriptors, sockets } = growth
const isFlat = perVisitor < MOST.perVisitor && descriptors <= MOST.descriptors && sockets === 0
process.exitCode = isFlat && listBreaches(verdict).length === 0 ? 0 : 1
