import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRandom } from '../faults/random.ts'
import { runBareClient } from './bare-client.ts'
import { readFootprint, type Sample } from './footprint.ts'
import { createGatewayProcess } from './gateway-process.ts'
import type { Verdict } from './judge.ts'
import { judgeAll } from './judge-now.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { lookAtCopy } from './look-at-copy.ts'
import { makeUlid, openVisitor } from './open-visitor.ts'
import { findInspector, INSPECTED, readHeap } from './read-heap.ts'

export interface SoakOptions {
  minutes: number
  /** At least so many come, however long that takes. */
  visitors: number
  /** Visitors that come, write and go at a time. */
  clients: number
  /** Messages of one visit. */
  each: number
  onSample?(sample: Sample): void
}

export interface SoakOutcome {
  verdict: Verdict
  /** One after each round, when everybody has left. */
  samples: readonly Sample[]
}

const PATIENCE = 10_000

/** Lets visitors come, write, and go for so long; looks at the gateway whenever all have left. */
export async function runSoak(options: SoakOptions): Promise<SoakOutcome> {
  const { minutes, visitors, clients, each, onSample } = options
  const data = mkdtempSync(join(tmpdir(), 'beckon-soak-'))
  const gateway = createGatewayProcess({ data, settings: INSPECTED })
  const random = createRandom(1)
  const { signal } = new AbortController()
  const samples: Sample[] = []
  const ledgers: Ledger[] = []
  await gateway.start()
  const { url, site } = gateway
  const inspector = findInspector(gateway.said)

  async function visit(): Promise<void> {
    const name = `v${ledgers.length}`
    const ledger = createLedger({ name, limit: each, makeId: makeUlid })
    ledgers.push(ledger)
    const session = await openVisitor(url, site)
    const rates = { window: 2, patience: PATIENCE, twice: 0.1 }
    await runBareClient({ ...rates, session, ledger, random, signal, readUrl: () => url })
  }

  for (const end = Date.now() + minutes * 60_000; Date.now() < end || ledgers.length < visitors; ) {
    await Promise.all(Array.from({ length: clients }, visit))
    const footprint = await readFootprint(url)
    const heap = await readHeap(inspector)
    const sample = { ...footprint, heap, visitors: ledgers.length }
    samples.push(sample)
    onSample?.(sample)
  }
  await gateway.end('SIGTERM')
  const verdict = judgeAll(ledgers, lookAtCopy(data))
  rmSync(data, { recursive: true })
  return { verdict, samples }
}
