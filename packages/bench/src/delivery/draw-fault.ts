import type { Random } from '../faults/random.ts'

/**
 * `slow` delays all that is said; `cut` ends the connection in the middle of it; `double` lets a piece arrive
 * twice, as no line does and a broken middlebox may; `swallow` lets one direction vanish while the other goes on.
 */
export const FAULTS = ['slow', 'cut', 'double', 'swallow'] as const

export type FaultKind = 'none' | (typeof FAULTS)[number]

export interface Fault {
  kind: FaultKind
  /** Whether it befalls what the client says, and not what it is told. */
  isUp: boolean
  /** Bytes that pass before. */
  after: number
}

/** About what opening a socket takes, and what twenty messages on it take. */
const OPENING = 400
const LONGEST = 12_000

/** What becomes of a connection. */
export function drawFault(
  random: Random,
  share: number,
  kinds: readonly FaultKind[] = FAULTS,
): Fault {
  const kind = random() < share ? kinds[Math.floor(random() * kinds.length)] : undefined
  const isUp = random() < 0.5
  // Some while it is opened, most with messages under way.
  const after = random() < 0.2 ? random() * OPENING : random() * LONGEST
  return { kind: kind ?? 'none', isUp, after: Math.floor(after) }
}
