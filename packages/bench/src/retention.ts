import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createUlid } from '@beckon/protocol'
import { startPostgres } from '@beckon/tooling/test-postgres'
import type { Socket } from 'socket.io-client'
import { connectMany, connectVisitor } from './gateway/connect-socket.ts'
import { pickShare } from './gateway/measure-sends.ts'
import { startGateway } from './gateway/start-gateway.ts'
import { fillEvents } from './retention/fill-events.ts'

/** Who write meanwhile, and milliseconds between two messages of one. */
const VISITORS = 20
const PAUSE = 100

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '10' },
    postgres: { type: 'boolean', default: false },
  },
})

async function readExpired(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(/^beckon_events_expired_total (\d+)/m.exec(text)?.[1] ?? 0)
}

/** Acks of people who write at their own pace, slowest last, in milliseconds. */
async function listAcks(sockets: readonly Socket[], seconds: number): Promise<number[]> {
  const times: number[] = []
  const end = performance.now() + seconds * 1000
  const write = async (socket: Socket): Promise<void> => {
    await setTimeout(Math.random() * PAUSE)
    while (performance.now() < end) {
      const id = createUlid(Date.now(), crypto.getRandomValues(new Uint8Array(16)))
      const began = performance.now()
      await socket.timeout(30_000).emitWithAck('message:send', { id, text: 'x'.repeat(200) })
      times.push(performance.now() - began)
      await setTimeout(PAUSE)
    }
  }
  await Promise.all(sockets.map(write))
  return times.sort((a, b) => a - b)
}

/** Deletes events for their age while people write, and lets them write without that. */
async function measure(data: string, database: string | undefined): Promise<void> {
  const [rows, seconds] = [Number(values.rows), Number(values.seconds)]
  const first = await startGateway(data, { database })
  const event = { event: 'Product Viewed', anonymousId: 'v', context: { page: { path: '/shop' } } }
  const headers = { authorization: `Bearer ${first.secret}`, 'content-type': 'application/json' }
  await fetch(`${first.url}/v1/track`, { method: 'POST', headers, body: JSON.stringify(event) })
  await first.stop()
  await fillEvents(data, database, rows)
  const gateway = await startGateway(data, { database })
  const sockets = await connectMany(VISITORS, () => connectVisitor(gateway))
  // What follows is not to be the first that the gateway ever does.
  await listAcks(sockets, 5)
  const [before, began] = [await readExpired(gateway.url), performance.now()]
  const meanwhile = await listAcks(sockets, seconds)
  const deleted = (await readExpired(gateway.url)) - before
  const perSecond = deleted / ((performance.now() - began) / 1000)
  const isOver = (await readExpired(gateway.url)) === rows
  while ((await readExpired(gateway.url)) < rows) await setTimeout(200)
  const alone = await listAcks(sockets, seconds)
  for (const socket of sockets) socket.disconnect()
  await gateway.stop()
  const tell = (name: string, acks: readonly number[]): void =>
    console.log(
      `${name}: ${acks.length} acks, half within ${pickShare(acks, 0.5).toFixed(1)} ms, 99 of 100 within ${pickShare(acks, 0.99).toFixed(1)} ms`,
    )
  console.log(
    `${Math.round(perSecond)} events deleted a second${isOver ? '; take more --rows' : ''}`,
  )
  tell('Meanwhile', meanwhile)
  tell('Afterwards', alone)
}

const data = mkdtempSync(join(tmpdir(), 'beckon-bench-'))
const server = values.postgres ? await startPostgres({ durable: true }) : undefined
try {
  await measure(data, server?.url)
} finally {
  await server?.stop()
  rmSync(data, { recursive: true, force: true })
}
const [load = 0] = loadavg()
console.log(
  `Processes that wanted to run in the last minute: ${load.toFixed(1)}, on ${availableParallelism()} cores.`,
)
