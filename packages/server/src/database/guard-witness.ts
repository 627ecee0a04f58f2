import type { Facts } from '../shared/facts.ts'
import { isStorageFailure } from '../shared/known-error.ts'
import type { Witness } from './store.ts'

/**
 * Keeps a witness from spoiling what it sees: its failure is told, and the transaction goes on. Where
 * the storage failed, the transaction is lost anyway and nobody may take it for durable.
 *
 * @param names what it is shown: each costs a mark in the transaction that can be gone back to
 */
export function guardWitness(
  witness: Witness,
  names: readonly (keyof Facts)[],
  onError: (error: unknown) => void,
): Witness {
  const guarded: Witness = async (unit, name, facts) => {
    if (!names.includes(name)) return
    try {
      await unit.attempt(() => witness(unit, name, facts))
    } catch (error) {
      if (isStorageFailure(error)) throw error
      if (facts.length === 1) return onError(error)
      // The others are none the worse for it.
      for (const fact of facts) await guarded(unit, name, [fact])
    }
  }
  return guarded
}
