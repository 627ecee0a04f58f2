import { setTimeout as sleep } from 'node:timers/promises'
import { createRandom, type Random } from '../faults/random.ts'
import { runBareClient } from './bare-client.ts'
import type { FaultKind } from './draw-fault.ts'
import type { GatewayProcess } from './gateway-process.ts'
import { type Engine, type Ground, openGround } from './ground.ts'
import { judge, type Verdict } from './judge.ts'
import { findOwn } from './judge-now.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { makeUlid, openVisitor } from './open-visitor.ts'
import { runOwnClient } from './own-client.ts'
import { openPostOffice, type Post } from './post-office.ts'
import { type Reader, startReader } from './reader.ts'
import { type RoughProxy, startRoughProxy } from './rough-proxy.ts'

export interface ChaosOptions {
  engine: Engine
  /** All together. */
  sends: number
  /** After so long nothing new is written, however few there were; no end where absent. */
  seconds?: number | undefined
  /** Of Socket.IO alone, and of ours. */
  clients: { bare: number; own: number }
  seed: number
  /** Told every few seconds. */
  onProgress?(acked: number): void
}

export interface ChaosOutcome {
  verdict: Verdict
  post: Post
  /** How often it may be that a mail left and nobody was left who knew. */
  chances: number
  seconds: number
  /** Gateways that were killed, and that were asked to stop. */
  killed: number
  stopped: number
  /** Connections to PostgreSQL that were ended. */
  cut: number
  /** Connections of clients by what happened to them. */
  met: Readonly<Record<FaultKind, number>>
}

/** Share of connections that are in trouble. */
const SHARE = 0.5

/** Milliseconds that a connection which lets nothing through is open. */
const LONGEST = 5000

/** Milliseconds between two gateways that go down. */
const BETWEEN = [1500, 5000] as const

/** Milliseconds until the first goes. */
const FIRST = 300

/** Milliseconds between two looks of somebody else; of so many, and of more as often all together. */
const LOOK = 500
const READERS = 30

/** Share of gateways that are asked to stop, as when they are replaced. */
const POLITE = 0.25

/** Sent at once by every other bare client on SQLite, which refuses none. */
const PIPELINED = 4

/** Times that a gateway is started again where it could not. */
const STARTS = 20

/** Share of connections that are ended at a time. */
const CUT_SHARE = 0.3

interface Trouble {
  killed: number
  stopped: number
  cut: number
  /** Resolves when it is over and all gateways are up. */
  running: Promise<unknown>
  end(): void
}

/** As whatever looks after a gateway does: one whose database goes while it starts says so, and ends. */
async function startAgain(gateway: GatewayProcess): Promise<void> {
  for (let left = STARTS; ; left--) {
    try {
      return await gateway.start()
    } catch (error) {
      if (left === 0) throw error
    }
  }
}

/** Takes gateways down and up again, one after the other, and connections of the database in between. */
function makeTrouble(ground: Ground, random: Random): Trouble {
  const { gateways } = ground
  let isOver = false
  const between = (): number => BETWEEN[0] + random() * (BETWEEN[1] - BETWEEN[0])

  async function takeDown(): Promise<void> {
    const gateway = gateways[Math.floor(random() * gateways.length)]
    if (gateway === undefined) return
    const isPolite = random() < POLITE
    await gateway.end(isPolite ? 'SIGTERM' : 'SIGKILL')
    trouble[isPolite ? 'stopped' : 'killed']++
    await startAgain(gateway)
  }

  async function cutSome(): Promise<void> {
    trouble.cut += await ground.cutConnections(CUT_SHARE)
  }

  async function repeat(work: () => Promise<void>, pause: () => number): Promise<void> {
    // However few there are to send, something happens to them.
    for (let wait = FIRST; !isOver; wait = pause()) {
      await sleep(wait)
      if (!isOver) await work()
    }
  }

  const running = Promise.all([repeat(takeDown, between), repeat(cutSome, () => between() / 5)])
  const end = (): void => {
    isOver = true
  }
  const trouble: Trouble = { ...{ killed: 0, stopped: 0, cut: 0 }, running, end }
  return trouble
}

interface Crowd {
  ledgers: readonly Ledger[]
  readers: readonly (Reader | undefined)[]
  /** Resolves when all is acked. */
  running: Promise<unknown>
}

async function gather(
  { engine, sends, clients: { bare, own }, onProgress }: ChaosOptions,
  { url, site }: { url: string; site: string },
  random: Random,
): Promise<Crowd> {
  const budget = { left: sends }
  let acked = 0
  const onAck = (): void => {
    acked++
    if (acked % 1000 === 0) onProgress?.(acked)
  }
  const plain = Array.from({ length: bare }, (_, index) =>
    createLedger({ name: `bare${index}`, budget, makeId: makeUlid, onAck }),
  )
  const ours = Array.from({ length: own }, (_, index) =>
    createLedger({ name: `own${index}`, budget, onAck }),
  )
  const sessions = await Promise.all(plain.map(() => openVisitor(url, site)))
  const pause = LOOK * Math.max(1, bare / READERS)
  const readers = sessions.map((session) => startReader({ url, session, pause }))
  const { signal } = new AbortController()
  const rates = { patience: 4000, twice: 0.05, overHttp: 0.1 }
  const running = [
    ...plain.map((ledger, index) => {
      const session = sessions[index] ?? ''
      // Where others have to be waited for, one of several may be refused and the next be taken.
      const window = engine === 'sqlite' && index % 2 === 1 ? PIPELINED : 1
      return runBareClient({
        ...{ ...rates, window, session, ledger, random, signal },
        readUrl: () => url,
      })
    }),
    ...ours.map((ledger) => runOwnClient({ url, site, ledger, burst: 20 })),
  ]
  return { ledgers: [...plain, ...ours], readers, running: Promise.all(running) }
}

async function judgeCrowd({ ledgers, readers }: Crowd, ground: Ground): Promise<Verdict> {
  const reads = await Promise.all(readers.map((reader) => reader?.finish()))
  await Promise.all(ground.gateways.map((gateway) => gateway.end('SIGTERM')))
  const stored = await ground.readStored()
  return judge(
    ledgers.map((ledger, index) => ({
      ledger,
      stored: findOwn(ledger, stored),
      read: reads[index],
    })),
  )
}

/** Sends so much while everything that can fail does, then counts from both ends. */
export async function runChaos(options: ChaosOptions): Promise<ChaosOutcome> {
  const began = Date.now()
  const random = createRandom(options.seed)
  const gateways = options.engine === 'sqlite' ? 1 : 2
  const office = await openPostOffice(random)
  const { settings } = office
  const ground = await openGround({ engine: options.engine, gateways, settings })
  const { site = '', secret = '' } = ground.gateways[0] ?? {}
  let proxy: RoughProxy | undefined
  try {
    proxy = await startRoughProxy({ random, listTargets: ground.listUp, longest: LONGEST })
    await office.open({ url: proxy.url, site, secret })
    const crowd = await gather(options, { url: proxy.url, site }, random)
    proxy.trouble(SHARE)
    const trouble = makeTrouble(ground, random)
    const closeAll = (): void => crowd.ledgers.forEach((ledger) => void ledger.close())
    const timer = options.seconds && setTimeout(closeAll, options.seconds * 1000)
    await Promise.all([crowd.running.finally(trouble.end), trouble.running])
    clearTimeout(timer)
    proxy.trouble(0)
    const post = await office.finish()
    const verdict = await judgeCrowd(crowd, ground)
    const { killed, stopped, cut } = trouble
    const seconds = Math.round((Date.now() - began) / 1000)
    const chances = 2 * (killed + stopped) + trouble.cut + post.met
    return { verdict, post, chances, seconds, killed, stopped, cut, met: proxy.met }
  } finally {
    await proxy?.stop()
    await ground.stop()
    await office.stop()
  }
}
