import type { Exchange } from '../collector/exchange.ts'

/** What came of one scenario with one subject and one seed. */
export interface Outcome {
  subject: string
  scenario: string
  seed: number
  events: number
  lost: number
  /** Never tracked, because the scenario broke off. */
  untracked: number
  /** In the store more than once; null where nothing is stored. */
  doubled: number | null
  /** Taken by the server more than once. */
  repeated: number
  /** Requests with events in them. */
  requests: number
  /** Requests sent before the time that a refusal asked for. */
  early: number
  preflights: number
  /** Still queued in the page at the end, where the subject tells. */
  queued: number
  /** Open pages whose own count of what became of their events does not add up. */
  unbalanced: number
  seconds: number
  /** What the subject or the run itself complained about. */
  problems: readonly string[]
}

export interface Evidence {
  /** Of the events that were tracked. */
  ids: readonly string[]
  exchanges: readonly Exchange[]
  /** Undefined where nothing is stored. */
  stored: readonly string[] | undefined
}

export type Counts = Pick<
  Outcome,
  'lost' | 'doubled' | 'repeated' | 'requests' | 'early' | 'preflights'
>

function countBy(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

function countExtra(ids: readonly string[], counts: ReadonlyMap<string, number>): number {
  return ids.reduce((sum, id) => sum + Math.max(0, (counts.get(id) ?? 0) - 1), 0)
}

/** Counts what became of the events. */
export function countOutcome({ ids, exchanges, stored }: Evidence): Counts {
  const taken = countBy(exchanges.filter((one) => one.taken).flatMap((one) => one.ids))
  const kept = stored && countBy(stored)
  const arrived = kept ?? taken
  return {
    lost: ids.filter((id) => !arrived.has(id)).length,
    doubled: kept ? countExtra(ids, kept) : null,
    repeated: countExtra(ids, taken),
    requests: exchanges.filter((one) => one.ids.length > 0).length,
    early: exchanges.filter((one) => one.early).length,
    preflights: exchanges.filter((one) => one.method === 'OPTIONS').length,
  }
}

/** Requests that 50 events may take while all is well. */
const HEALTHY_REQUESTS = 2

/** What in an outcome Beckon must not do, in words; empty where all is well. */
export function listBreaches(outcome: Outcome): string[] {
  const { scenario, lost, untracked, doubled, early, preflights, requests, queued, unbalanced } =
    outcome
  return [
    lost > 0 && `${lost} lost`,
    untracked > 0 && `${untracked} never tracked`,
    doubled !== 0 && `${doubled ?? 'unknown'} doubled in the store`,
    early > 0 && `${early} requests too early`,
    preflights > 0 && `${preflights} preflights`,
    queued > 0 && `${queued} still queued`,
    unbalanced > 0 && `the count of ${unbalanced} pages does not add up`,
    scenario === 'A' && requests > HEALTHY_REQUESTS && `${requests} requests`,
  ].filter((breach) => breach !== false)
}
