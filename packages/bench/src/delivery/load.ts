import type { Random } from '../faults/random.ts'
import { runBareClient } from './bare-client.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { makeUlid, openVisitor } from './open-visitor.ts'

/** Clients that write without a pause. */
export interface Load {
  ledgers: readonly Ledger[]
  /** The session of each. */
  sessions: readonly string[]
  readonly acked: number
  /** Resolves when so many more were acked. */
  reach(more: number): Promise<void>
  /** Writes nothing new, and resolves when all that was written is acked. */
  finish(): Promise<void>
  /** Gives up what has no answer. */
  abort(): Promise<void>
}

export interface LoadOptions {
  clients: number
  /** Sent at once by each; more than one only where nothing is refused. */
  window: number
  random: Random
  /** Whom to ask just now. */
  gateway(): { url: string; site: string }
  /** Characters of each text beside what tells them apart. */
  padding?: number
  /** Told with each first answer, in the tick that it arrives in. */
  onAck?(): void
}

const PATIENCE = 10_000

export async function startLoad(options: LoadOptions): Promise<Load> {
  const { clients, window, random, gateway, padding = 0 } = options
  const stopping = new AbortController()
  const { signal } = stopping
  let acked = 0
  let goal = { at: Number.POSITIVE_INFINITY, tell: (): void => {} }

  function onAck(): void {
    acked++
    options.onAck?.()
    if (acked >= goal.at) goal.tell()
  }

  const ledgers = Array.from({ length: clients }, (_, index) =>
    createLedger({ name: `c${index}`, padding: 'x'.repeat(padding), makeId: makeUlid, onAck }),
  )
  const { url, site } = gateway()
  const sessions = await Promise.all(ledgers.map(() => openVisitor(url, site)))
  const running = Promise.all(
    ledgers.map((ledger, index) => {
      const session = sessions[index] ?? ''
      const client = { session, ledger, random, window, patience: PATIENCE, signal }
      return runBareClient({ ...client, readUrl: () => gateway().url })
    }),
  )

  return {
    ledgers,
    sessions,
    get acked() {
      return acked
    },
    reach: (more) =>
      new Promise((resolve) => {
        goal = { at: acked + more, tell: resolve }
      }),
    async finish() {
      for (const ledger of ledgers) ledger.close()
      await running
    },
    async abort() {
      stopping.abort()
      await running
    },
  }
}
