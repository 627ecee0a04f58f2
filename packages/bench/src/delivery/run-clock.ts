import { setTimeout as sleep } from 'node:timers/promises'
import { startTestGateway } from '@beckon/server/testing'
import { createRandom } from '../faults/random.ts'
import { judge, type Verdict } from './judge.ts'
import { findOwn } from './judge-now.ts'
import { startLoad } from './load.ts'
import { lookAtCopy } from './look-at-copy.ts'
import { startReader } from './reader.ts'

const HOUR = 60 * 60 * 1000

/** Hours by which the clock is wrong, one after the other. */
const WRONG = [0, 1, 0, -1, 1, -1, 0] as const

/** Milliseconds between two jumps. */
const BETWEEN = 400

/** Lets the gateway's clock jump by an hour and two, both ways, while many write and read. */
export async function runClock(): Promise<Verdict> {
  let shift = 0
  const gateway = await startTestGateway({ clock: () => Date.now() + shift })
  const random = createRandom(1)
  const load = await startLoad({ clients: 8, window: 2, random, gateway: () => gateway })
  const { url, data } = gateway
  const readers = load.sessions.map((session) => startReader({ url, session, pause: 100 }))
  for (const hours of WRONG) {
    shift = hours * HOUR
    await sleep(BETWEEN)
    await load.reach(20)
  }
  await load.finish()
  const reads = await Promise.all(readers.map((reader) => reader.finish()))
  const stored = lookAtCopy(data)
  await gateway.stop()
  return judge(
    load.ledgers.map((ledger, index) => ({
      ledger,
      stored: findOwn(ledger, stored),
      read: reads[index],
    })),
  )
}
