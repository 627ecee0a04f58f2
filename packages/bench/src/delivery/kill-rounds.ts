import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRandom } from '../faults/random.ts'
import { runBareClient } from './bare-client.ts'
import { createGatewayProcess } from './gateway-process.ts'
import { judge, type Verdict } from './judge.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { makeUlid, openVisitor } from './open-visitor.ts'
import { readSqlite } from './read-stored.ts'

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

const PATIENCE = 10_000

/** Where copies cost no disk. */
const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** What must hold whenever the gateway is down: what is under way may be there or not. */
function judgeNow(data: string, ledgers: readonly Ledger[]): Verdict {
  // A copy: whoever closes a database cleanly does the work that the gateway has to do after a crash.
  const copy = mkdtempSync(join(MEMORY, 'beckon-look-'))
  for (const name of ['beckon.db', 'beckon.db-wal'].filter((each) =>
    existsSync(join(data, each)),
  )) {
    copyFileSync(join(data, name), join(copy, name))
  }
  const stored = readSqlite(join(copy, 'beckon.db'))
  rmSync(copy, { recursive: true })
  return judge(
    ledgers.map((ledger) => {
      const [acked] = [...ledger.acks.values()].flat()
      const messages = stored.get(acked?.conversationId ?? '') ?? []
      const there = new Set(messages.map(({ text }) => text))
      const items = ledger.items.filter(({ text }) => ledger.acks.has(text) || there.has(text))
      return { ledger: { ...ledger, items }, stored: messages }
    }),
  )
}

/**
 * Kills a gateway on SQLite in the instant that an ack arrives, looks into its database with another program, and
 * starts it again, as often as told. Clients send on without a pause.
 */
export async function runKillRounds(options: KillOptions): Promise<KillOutcome> {
  const data = mkdtempSync(join(tmpdir(), 'beckon-kill-'))
  const random = createRandom(options.seed)
  const gateway = createGatewayProcess({ data })
  const stopping = new AbortController()
  const { signal } = stopping
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
  const ledgers = Array.from({ length: options.clients }, (_, index) =>
    createLedger({ name: `c${index}`, limit: Number.MAX_SAFE_INTEGER, makeId: makeUlid, onAck }),
  )
  const running = ledgers.map(async (ledger) => {
    const session = await openVisitor(gateway.url, gateway.site)
    const client = { session, ledger, random, window: WINDOW, patience: PATIENCE, signal }
    await runBareClient({ ...client, readUrl: () => gateway.url })
  })

  for (let round = 1; round <= options.rounds; round++) {
    const shot = new Promise<void>((resolve) => {
      killed = resolve
    })
    left = 1 + Math.floor(random() * LONGEST_ROUND)
    await shot
    await gateway.end('SIGKILL')
    const verdict = judgeNow(data, ledgers)
    options.onRound?.(round, verdict)
    await gateway.start()
  }
  stopping.abort()
  await Promise.all(running)
  await gateway.end('SIGTERM')
  const verdict = judgeNow(data, ledgers)
  rmSync(data, { recursive: true, force: true })
  return { verdict, rounds: options.rounds, late }
}
