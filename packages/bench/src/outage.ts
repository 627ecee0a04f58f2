import { parseArgs } from 'node:util'
import { formatVerdict, listBreaches } from './delivery/judge.ts'
import { type OutageOptions, runOutage } from './delivery/run-outage.ts'

const { values } = parseArgs({
  options: {
    of: { type: 'string', default: 'postgres,redis' },
    seconds: { type: 'string', default: '60' },
  },
})

for (const what of values.of.split(',') as OutageOptions['what'][]) {
  const { verdict, during, queued, recovery } = await runOutage({
    what,
    seconds: Number(values.seconds),
  })
  console.log(
    `${what} gone for ${values.seconds} s: ${during} acked meanwhile, ${queued} waiting at its end, the next ack ${recovery} ms after it was started again`,
  )
  console.log(`${what}: ${formatVerdict(verdict)}`)
  if (listBreaches(verdict).length > 0) process.exitCode = 1
  if (what === 'postgres' && during > 0) process.exitCode = 1
  if (what === 'redis' && during === 0) process.exitCode = 1
}
