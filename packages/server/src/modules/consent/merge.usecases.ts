import type { Purposes } from '@beckon/protocol'
import type { Unit } from '../../database/store.ts'
import { readPurposes, withdraw } from './consent.models.ts'
import type { ReceiptRow } from './consent.types.ts'
import { restrict } from './restrict.usecases.ts'

/** What all of some choices allow. */
export function intersect(choices: readonly Purposes[]): Purposes | undefined {
  const [first, ...others] = choices
  return others.reduce<Purposes | undefined>(
    (left, choice) => left && (withdraw(left, choice) ?? left),
    first,
  )
}

/**
 * Where people turn out to be one, what only some of their choices allow is allowed no more. Whoever
 * never chose, or whose choice has expired, has no say.
 */
export async function mergeChoices(
  unit: Unit,
  rows: readonly (ReceiptRow | undefined)[],
  { tell, at }: { tell: string; at: string },
): Promise<void> {
  const choices = rows.filter((row) => row !== undefined && row.expires_at > at)
  const distinct = [...new Map(choices.map((row) => [row?.id, row])).values()]
  const standing = distinct.filter((row) => row !== undefined)
  const left = intersect(standing.map(readPurposes))
  if (left === undefined) return
  for (const row of standing) {
    if (withdraw(readPurposes(row), left) === undefined) continue
    await restrict(unit, row, { purposes: left, surface: 'merge', tell, at })
  }
}
