import type { Unit } from '../../database/store.ts'
import type { ReceiptRow } from './consent.types.ts'

/**
 * The choice that holds for a person: of several visitors the one who chose last speaks, and of
 * that visitor the choice of the highest epoch. A receipt held up on its way changes nothing.
 */
export async function findStanding(
  unit: Pick<Unit, 'consent'>,
  person: { siteId: string; personId: string },
): Promise<ReceiptRow | undefined> {
  const last = await unit.consent.findLatest(person)
  if (last === undefined) return undefined
  const { anonymous_id: anonymousId, person_id: personId } = last
  return unit.consent.findNewest({ siteId: person.siteId, anonymousId, personId })
}
