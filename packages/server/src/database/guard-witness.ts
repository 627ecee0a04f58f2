import { isStorageFailure } from '../shared/known-error.ts'
import type { Witness } from './store.ts'

/**
 * Keeps a witness from spoiling what it sees: its failure is told, and the transaction goes on. Where
 * the storage failed, the transaction is lost anyway and nobody may take it for durable.
 */
export function guardWitness(witness: Witness, onError: (error: unknown) => void): Witness {
  return async (unit, name, fact) => {
    try {
      await witness(unit, name, fact)
    } catch (error) {
      if (isStorageFailure(error)) throw error
      onError(error)
    }
  }
}
