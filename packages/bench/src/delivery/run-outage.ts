import { setTimeout as sleep } from 'node:timers/promises'
import { startRedis } from '@beckon/tooling/test-redis'
import { createRandom } from '../faults/random.ts'
import { runBareClient } from './bare-client.ts'
import { type Ground, openGround } from './ground.ts'
import type { Verdict } from './judge.ts'
import { judgeAll } from './judge-now.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { makeUlid, openVisitor } from './open-visitor.ts'
import { runOwnClient } from './own-client.ts'
import { startRoughProxy } from './rough-proxy.ts'

export interface OutageOptions {
  what: 'postgres' | 'redis'
  /** How long it is gone. */
  seconds: number
}

export interface OutageOutcome {
  verdict: Verdict
  /** Acked while it was gone. */
  during: number
  /** Written while it was gone, and acked later. */
  queued: number
  /** Milliseconds from its return to the next ack. */
  recovery: number
}

/** Milliseconds of good weather before, and after. */
const QUIET = 2000

/** Milliseconds in which answers arrive that were on their way. */
const ON_THE_WAY = 500

const CLIENTS = { bare: 8, own: 4 }

/** A client of each kind on two gateways, whichever a connection comes to. */
async function gather(ground: Ground, url: string, onAck: () => void) {
  const site = ground.gateways[0]?.site ?? ''
  const random = createRandom(1)
  const { signal } = new AbortController()
  const plain = Array.from({ length: CLIENTS.bare }, (_, index) =>
    createLedger({ name: `bare${index}`, makeId: makeUlid, onAck }),
  )
  const ours = Array.from({ length: CLIENTS.own }, (_, index) =>
    createLedger({ name: `own${index}`, onAck }),
  )
  const running = [
    ...plain.map(async (ledger) => {
      const session = await openVisitor(url, site)
      const rates = { window: 1, patience: 40_000, overHttp: 0.2 }
      await runBareClient({ ...{ ...rates, session, ledger, random, signal }, readUrl: () => url })
    }),
    ...ours.map((ledger) => runOwnClient({ url, site, ledger, burst: 10 })),
  ]
  return { ledgers: [...plain, ...ours], running: Promise.all(running) }
}

const countOpen = (ledgers: readonly Ledger[]): number =>
  ledgers.reduce((sum, { items, acks }) => sum + items.length - acks.size, 0)

/** Takes away what gateways need, or only like to have, for a while; clients go on all the time. */
export async function runOutage({ what, seconds }: OutageOptions): Promise<OutageOutcome> {
  const redis = what === 'redis' ? await startRedis() : undefined
  const ground = await openGround({ engine: 'postgres', gateways: 2, redis: redis?.url })
  const victim = redis ?? ground.postgres
  const random = createRandom(1)
  const proxy = await startRoughProxy({ random, listTargets: ground.listUp, longest: 0 })
  let acked = 0
  let told = (): void => {}
  const onAck = (): void => {
    acked++
    told()
  }
  try {
    const { ledgers, running } = await gather(ground, proxy.url, onAck)
    await sleep(QUIET)
    await victim?.halt()
    await sleep(ON_THE_WAY)
    const before = acked
    await sleep(seconds * 1000)
    const during = acked - before
    const queued = countOpen(ledgers)
    const next = new Promise<void>((resolve) => {
      told = resolve
    })
    const back = Date.now()
    await victim?.resume()
    await next
    const recovery = Date.now() - back
    await sleep(QUIET)
    for (const ledger of ledgers) ledger.close()
    await running
    await Promise.all(ground.gateways.map((gateway) => gateway.end('SIGTERM')))
    const stored = await ground.readStored()
    return { verdict: judgeAll(ledgers, stored), during, queued, recovery }
  } finally {
    await proxy.stop()
    await ground.stop()
    await redis?.stop()
  }
}
