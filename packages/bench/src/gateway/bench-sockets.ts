import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startChild } from './child-server.ts'
import { type Crowd, connectCrowd, connectMany, openSession } from './connect-socket.ts'
import { compareFigures, type Figure } from './figure.ts'
import type { Ground } from './ground.ts'
import { readMemory, readProcessor } from './read-process.ts'
import { startGateway } from './start-gateway.ts'

/** Milliseconds after which what was asked for is done. */
const SETTLE = 5_000

/** Those after which what connecting left behind is tidied up too, and those that processor time is counted in. */
const CALM = 30_000
const WATCH = 60_000

/** Sockets that come and go before any is counted. */
const FIRST = 200

/** Lets a server collect its garbage when it is told to. */
const FLAGS = ['--expose-gc', '--import', join(import.meta.dirname, 'collect-on-signal.ts')]

const HOLDER = join(import.meta.dirname, 'hold-sockets.ts')

async function readHeld(pid: number): Promise<number> {
  process.kill(pid, 'SIGWINCH')
  await sleep(SETTLE)
  return readMemory(pid)
}

/** A server full of sockets that do nothing but be there. */
interface Full {
  pid: number
  count: number
  /** Bytes that it held before they came. */
  before: number
  stop(): Promise<void>
}

/** @param file where to write down who comes */
async function fill(pid: number, crowd: Crowd, file: string): Promise<Full> {
  const { count, sessions } = crowd
  // What the first ones load and warm up is not theirs.
  const first = { ...crowd, count: FIRST, sessions: sessions?.slice(count) }
  for (const socket of await connectCrowd(first)) socket.disconnect()
  await sleep(SETTLE)
  const before = await readHeld(pid)
  writeFileSync(file, JSON.stringify(crowd))
  const { stop } = await startChild([HOLDER, file])
  return { pid, before, count, stop }
}

interface Idle {
  /** Bytes that each socket holds. */
  memory: number
  /** Seconds of processor time while they only were there. */
  processor: number
}

/** What both take in the same minute: the machine has others to serve, now more and now fewer. */
async function watch(servers: readonly Full[]): Promise<Idle[]> {
  await sleep(CALM)
  const began = servers.map(({ pid }) => readProcessor(pid))
  await sleep(WATCH)
  const processor = servers.map(({ pid }, index) => readProcessor(pid) - (began[index] ?? 0))
  const idle: Idle[] = []
  for (const [index, { pid, before, count }] of servers.entries()) {
    const memory = ((await readHeld(pid)) - before) / count
    idle.push({ memory, processor: processor[index] ?? 0 })
  }
  return idle
}

/** Idle visitors at the gateway beside as many bare sockets. */
export async function benchSockets({ data, database, sockets }: Ground): Promise<Figure[]> {
  const echo = await startChild([...FLAGS, join(import.meta.dirname, 'echo-server.ts')])
  const gateway = await startGateway(data, { database, flags: FLAGS })
  // What opening a session leaves behind, in the database's cache too, no socket holds.
  const sessions = await connectMany(FIRST + sockets, () => openSession(gateway))
  const visitors = { url: gateway.url, count: sockets, sessions }
  const servers = [
    await fill(echo.pid, { url: echo.line, count: sockets }, join(data, 'bare.json')),
    await fill(gateway.pid, visitors, join(data, 'visitors.json')),
  ]
  const [bare, ours] = (await watch(servers)) as [Idle, Idle]
  for (const { stop } of servers) await stop()
  await Promise.all([echo.stop(), gateway.stop()])
  return [
    compareFigures(
      `memory of each of ${sockets} idle visitors`,
      { ours: ours.memory / 1024, bare: bare.memory / 1024, unit: 'kB of a bare socket' },
      { atMost: 1.15 },
    ),
    compareFigures(
      `processor time of ${sockets} idle visitors`,
      { ours: ours.processor, bare: bare.processor, unit: `s in ${WATCH / 1000} s` },
      { atMost: 1.5 },
    ),
  ]
}
