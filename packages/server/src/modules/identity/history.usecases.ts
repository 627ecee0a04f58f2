import type { Unit } from '../../database/store.ts'
import { readPurposes } from '../consent/consent.models.ts'
import type { IdentityKey, PersonRow } from '../people/people.types.ts'

/** Whether somebody proven, other than this user, was ever joined to or claims an identity. */
export async function wasOthers(
  unit: Unit,
  key: IdentityKey,
  user: PersonRow | undefined,
): Promise<boolean> {
  const linked = await unit.people.listLinked(key)
  const holders = await unit.people.listHolders(key)
  for (const id of new Set([...linked, ...holders])) {
    if (id === user?.id) continue
    const person = await unit.people.find(key.siteId, id)
    if (person !== undefined && (await unit.people.isVerified(person))) return true
  }
  return false
}

/** Whether a visitor allowed that what they did be joined to who they are. */
export async function allowsProfile(
  unit: Pick<Unit, 'consent'>,
  who: { siteId: string; anonymousId: string },
  at: string,
): Promise<boolean> {
  const row = await unit.consent.findNewest({ ...who, personId: null })
  return row !== undefined && row.expires_at > at && readPurposes(row).profile
}
