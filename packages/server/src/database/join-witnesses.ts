import type { Witness } from './store.ts'

/** Lets one after the other see each fact. */
export function joinWitnesses(...witnesses: readonly Witness[]): Witness {
  return async (unit, name, facts) => {
    for (const witness of witnesses) await witness(unit, name, facts)
  }
}
