import { parseArgs } from 'node:util'
import type { Engine } from './delivery/ground.ts'
import { formatVerdict, listBreaches } from './delivery/judge.ts'
import { runChaos } from './delivery/run-chaos.ts'

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'sqlite,postgres' },
    sends: { type: 'string', default: '100000' },
    bare: { type: 'string', default: '30' },
    own: { type: 'string', default: '10' },
    seconds: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
})

for (const engine of values.engine.split(',') as Engine[]) {
  const outcome = await runChaos({
    engine,
    sends: Number(values.sends),
    seconds: values.seconds === undefined ? undefined : Number(values.seconds),
    clients: { bare: Number(values.bare), own: Number(values.own) },
    seed: Number(values.seed),
    onProgress: (acked) => console.error(`${engine}: ${acked} acked`),
  })
  const { verdict, post, chances, seconds, killed, stopped, cut, met } = outcome
  console.log(
    `${engine}: ${seconds} s, gateways ${killed} killed and ${stopped} stopped, ${cut} connections of the database ended, lines ${JSON.stringify(met)}`,
  )
  console.log(`${engine}: ${formatVerdict(verdict)}`)
  console.log(`${engine}: mails ${JSON.stringify(post)}`)
  const isWell = post.unsent === 0 && post.again + post.twice <= chances
  if (!isWell || listBreaches(verdict).length > 0) process.exitCode = 1
}
