import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRandom } from '../faults/random.ts'
import { createGatewayProcess } from './gateway-process.ts'
import type { Verdict } from './judge.ts'
import { judgeAll, judgeNow } from './judge-now.ts'
import { startLoad } from './load.ts'
import { lookAtCopy } from './look-at-copy.ts'

export interface KillOptions {
  rounds: number
  clients: number
  seed: number
  /** Told after each round. */
  onRound?(round: number, verdict: Verdict): void
}

export interface KillOutcome {
  verdict: Verdict
  rounds: number
  /** Acks that came after the one that was followed by the kill. */
  late: number
}

/** A round is over with one of so many acks, so that it hits beginnings and the middle of a full load alike. */
const LONGEST_ROUND = 60

/** Sent at once by one client: on SQLite nothing is refused, and the place in the queue is what is tried. */
const WINDOW = 4

/**
 * Kills a gateway on SQLite in the instant that an ack arrives, looks into its database with another program, and
 * starts it again, as often as told. Clients send on without a pause.
 */
export async function runKillRounds(options: KillOptions): Promise<KillOutcome> {
  const data = mkdtempSync(join(tmpdir(), 'beckon-kill-'))
  const random = createRandom(options.seed)
  const gateway = createGatewayProcess({ data })
  let left = Number.POSITIVE_INFINITY
  let late = 0
  let killed = (): void => {}

  function onAck(): void {
    left--
    if (left < 0) late++
    // In the same tick: the gateway has no time to do what it might have left for after the ack.
    if (left === 0 && gateway.pid !== undefined) {
      process.kill(gateway.pid, 'SIGKILL')
      killed()
    }
  }

  await gateway.start()
  const load = await startLoad({
    ...{ clients: options.clients, window: WINDOW, random, onAck },
    gateway: () => gateway,
  })

  for (let round = 1; round <= options.rounds; round++) {
    const shot = new Promise<void>((resolve) => {
      killed = resolve
    })
    left = 1 + Math.floor(random() * LONGEST_ROUND)
    await shot
    await gateway.end('SIGKILL')
    const verdict = judgeNow(load.ledgers, lookAtCopy(data))
    options.onRound?.(round, verdict)
    await gateway.start()
  }
  await load.finish()
  await gateway.end('SIGTERM')
  const verdict = judgeAll(load.ledgers, lookAtCopy(data))
  rmSync(data, { recursive: true, force: true })
  return { verdict, rounds: options.rounds, late }
}
