import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRandom, type Random } from '../faults/random.ts'
import { cutPower, type Disk } from './cut-power.ts'
import { createGatewayProcess } from './gateway-process.ts'
import { judge, type Verdict } from './judge.ts'
import { findOwn } from './judge-now.ts'
import type { Acked, Ledger } from './ledger.ts'
import { type Load, startLoad } from './load.ts'
import { FILES } from './look-at-copy.ts'
import { readSqlite } from './read-stored.ts'
import { traceDisk } from './trace-disk.ts'

export interface PowerCutOptions {
  /** Moments at which the power goes, each looked at for itself. */
  cuts: number
  seed: number
}

/** What clients had been told at a moment. */
interface Moment {
  at: number
  acks: readonly ReadonlyMap<string, readonly Acked[]>[]
}

/** Acks from one moment to the next, about. */
const BETWEEN = 20

function readDisk(data: string): Disk {
  const files = FILES.filter((name) => existsSync(join(data, name)))
  return new Map(files.map((name) => [name, readFileSync(join(data, name))]))
}

function judgeDisk(disk: Disk, ledgers: readonly Ledger[], { acks }: Moment): Verdict {
  const folder = mkdtempSync(join(tmpdir(), 'beckon-dark-'))
  try {
    for (const [name, bytes] of disk) writeFileSync(join(folder, name), bytes)
    const stored = readSqlite(join(folder, FILES[0]))
    return judge(
      ledgers.map((ledger, index) => {
        const told = acks[index] ?? new Map()
        const own = findOwn({ ...ledger, acks: told }, stored)
        const there = new Set(own.map(({ text }) => text))
        const items = ledger.items.filter(({ text }) => told.has(text) || there.has(text))
        return { ledger: { ...ledger, items, acks: told }, stored: own }
      }),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Notes at so many acks, chosen by chance, what clients had been told by then. */
function noteMoments(load: () => Load, cuts: number, random: Random) {
  const moments: Moment[] = []
  let left = 1
  let tell = (): void => {}
  const done = new Promise<void>((resolve) => {
    tell = resolve
  })
  function onAck(): void {
    if (--left > 0 || moments.length === cuts) return
    left = 1 + Math.floor(random() * 2 * BETWEEN)
    // The clock has whole milliseconds: the one that is begun counts.
    moments.push({ at: Date.now() + 1, acks: load().ledgers.map(({ acks }) => new Map(acks)) })
    if (moments.length === cuts) tell()
  }
  return { moments, onAck, done }
}

/**
 * Writes to a gateway on SQLite while it is noted what reaches the disk, and looks at what the disk would have had if the
 * power had gone in the instant of an ack: all that was synced and nothing else, and that with some of the rest.
 */
export async function runPowerCut({ cuts, seed }: PowerCutOptions): Promise<Verdict[]> {
  const random = createRandom(seed)
  const data = mkdtempSync(join(tmpdir(), 'beckon-power-'))
  const gateway = createGatewayProcess({ data })
  await gateway.start()
  const trace = await traceDisk(gateway.pid ?? 0, join(data, 'trace'))
  // Nobody writes yet: this is on the disk.
  const before = readDisk(data)
  let load: Load | undefined
  const { moments, onAck, done } = noteMoments(() => load as Load, cuts, random)
  load = await startLoad({
    ...{ clients: 12, window: 4, random, gateway: () => gateway },
    onAck: () => load && onAck(),
  })
  await done
  await gateway.end('SIGKILL')
  await load.abort()
  const calls = await trace.readCalls()
  const { ledgers } = load
  const verdicts = moments.flatMap((moment) =>
    [0, 0.5].map((kept) =>
      judgeDisk(cutPower(before, calls, { at: moment.at, kept, random }), ledgers, moment),
    ),
  )
  rmSync(data, { recursive: true })
  return verdicts
}
