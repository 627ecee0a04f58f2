import type { Witness } from './store.ts'

/** Lets one after the other see each fact. */
export function joinWitnesses(...witnesses: readonly Witness[]): Witness {
  return async (unit, name, fact) => {
    for (const witness of witnesses) await witness(unit, name, fact)
  }
}
