import type { Json } from '@beckon/protocol'
import type { Emit, Observation } from './emit.ts'

export interface MemoryEmit {
  emit: Emit
  /** All that was reported, in order. */
  readonly seen: Observation[]
  /** Names of the events, in order. */
  names(): string[]
  /** What the last one told. */
  last(): Json
}

/** Keeps what observers report, for tests. */
export function createMemoryEmit(): MemoryEmit {
  const seen: Observation[] = []
  return {
    seen,
    emit: (observation) => void seen.push(observation),
    names: () => seen.map((each) => (each.type === 'page' ? 'page' : each.event)),
    last: () => seen.at(-1)?.properties ?? {},
  }
}
