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
  return async (unit, name, fact) => {
    if (!names.includes(name)) return
    try {
      await unit.attempt(() => witness(unit, name, fact))
    } catch (error) {
      if (isStorageFailure(error)) throw error
      onError(error)
    }
  }
}
