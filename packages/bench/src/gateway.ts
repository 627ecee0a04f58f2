import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgres } from '@beckon/tooling/test-postgres'
import { benchIngest } from './gateway/bench-ingest.ts'
import { benchReconnect } from './gateway/bench-reconnect.ts'
import { benchSends } from './gateway/bench-sends.ts'
import { benchSockets } from './gateway/bench-sockets.ts'
import { benchStart } from './gateway/bench-start.ts'
import { benchTimeline } from './gateway/bench-timeline.ts'
import { type Figure, formatFigures } from './gateway/figure.ts'
import type { Ground } from './gateway/ground.ts'

const BENCHES: Readonly<Record<string, (ground: Ground) => Promise<Figure[]>>> = {
  start: benchStart,
  sends: benchSends,
  ingest: benchIngest,
  sockets: benchSockets,
  reconnect: benchReconnect,
  timeline: benchTimeline,
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(BENCHES).join() },
    clients: { type: 'string', default: '200' },
    sockets: { type: 'string', default: '2000' },
    rows: { type: 'string', default: '1000000' },
    postgres: { type: 'boolean', default: false },
  },
})

const figures: Figure[] = []
for (const name of values.only.split(',')) {
  const bench = BENCHES[name]
  if (bench === undefined) throw new Error(`There is no bench ${name}`)
  const data = mkdtempSync(join(tmpdir(), 'beckon-bench-'))
  const server = values.postgres ? await startPostgres({ durable: true }) : undefined
  try {
    const { clients, sockets, rows } = values
    const sizes = { clients: Number(clients), sockets: Number(sockets), rows: Number(rows) }
    const found = await bench({ data, database: server?.url, ...sizes })
    console.error(formatFigures(found))
    figures.push(...found)
  } finally {
    await server?.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

const [load = 0] = loadavg()
console.log(
  `Processes that wanted to run in the last minute: ${load.toFixed(1)}, on ${availableParallelism()} cores. Times mean little where there were more than cores.\n`,
)
console.log(formatFigures(figures))
