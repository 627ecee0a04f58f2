import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { median } from '../cost/median.ts'
import { startChild } from './child-server.ts'
import { type Figure, limitFigure } from './figure.ts'
import type { Ground } from './ground.ts'
import { readMemory } from './read-process.ts'
import { CLI } from './start-gateway.ts'

const STARTS = 5

/** Milliseconds after which a gateway that nobody uses is at rest. */
const REST = 10_000

async function measureStart(data: string, rest: number) {
  const began = performance.now()
  // Its first line says where it listens.
  const child = await startChild([CLI, 'start', '--port', '0', '--data', data], {
    LOG_LEVEL: 'info',
  })
  const milliseconds = performance.now() - began
  await sleep(rest)
  const memory = readMemory(child.pid)
  await child.stop()
  return { milliseconds, memory }
}

/** From nothing to listening, on a database that is there; and what it holds while nobody uses it. */
export async function benchStart({ data }: Ground): Promise<Figure[]> {
  const folder = mkdtempSync(join(data, 'start-'))
  await measureStart(folder, 0)
  const times: number[] = []
  for (let start = 0; start < STARTS; start++) {
    times.push((await measureStart(folder, 0)).milliseconds)
  }
  const { memory } = await measureStart(folder, REST)
  return [
    limitFigure('cold start', { value: median(times), most: 1000, unit: 'ms' }),
    limitFigure('memory at rest', { value: memory / 1024 / 1024, most: 120, unit: 'MB' }),
  ]
}
