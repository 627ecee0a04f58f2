import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Socket } from 'socket.io-client'
import { startChild } from './child-server.ts'
import { connectBare, connectMany, connectSession, openSession } from './connect-socket.ts'
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

async function readHeld(pid: number): Promise<number> {
  process.kill(pid, 'SIGWINCH')
  await sleep(SETTLE)
  return readMemory(pid)
}

/** A server full of sockets that do nothing but be there. */
interface Crowd {
  pid: number
  sockets: readonly Socket[]
  /** Bytes that it held before they came. */
  before: number
}

async function gather(pid: number, count: number, connect: () => Promise<Socket>): Promise<Crowd> {
  // What the first ones load and warm up is not theirs.
  for (const socket of await connectMany(FIRST, connect)) socket.disconnect()
  await sleep(SETTLE)
  const before = await readHeld(pid)
  return { pid, before, sockets: await connectMany(count, connect) }
}

interface Idle {
  /** Bytes that each socket holds. */
  memory: number
  /** Seconds of processor time while they only were there. */
  processor: number
}

/** What both take in the same minute: the machine has others to serve, now more and now fewer. */
async function watch(crowds: readonly Crowd[]): Promise<Idle[]> {
  await sleep(CALM)
  const began = crowds.map(({ pid }) => readProcessor(pid))
  await sleep(WATCH)
  const processor = crowds.map(({ pid }, index) => readProcessor(pid) - (began[index] ?? 0))
  const idle: Idle[] = []
  for (const [index, { pid, before, sockets }] of crowds.entries()) {
    const memory = ((await readHeld(pid)) - before) / sockets.length
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
  const crowds = [
    await gather(echo.pid, sockets, () => connectBare(echo.line)),
    await gather(gateway.pid, sockets, () => connectSession(gateway, sessions.pop() ?? '')),
  ]
  const [bare, ours] = (await watch(crowds)) as [Idle, Idle]
  for (const socket of crowds.flatMap((crowd) => crowd.sockets)) socket.disconnect()
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
