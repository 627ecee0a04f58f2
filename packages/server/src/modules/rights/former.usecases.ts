import type { Store } from '../../database/store.ts'
import type { Tables } from '../../database/tables.ts'
import { isRooted } from '../people/identity.usecases.ts'
import type { DataSubject } from './rights.types.ts'

type Reader = Pick<Store, 'people' | 'conversations' | 'rights'>

type Link = Tables['identity_link']

/** A join that a visitor session proved: whose thread it was is the user now. */
const isProof = ({ reason, evidence }: Link): boolean =>
  reason === 'token' && JSON.parse(evidence).session === true

/** Those a person got something from, and from those in turn, as long as they fit. */
async function follow(
  reader: Reader,
  { siteId, personId }: { siteId: string; personId: string },
  fits: (link: Link, formerId: string) => Promise<boolean>,
): Promise<string[]> {
  const found = new Set([personId])
  for (const id of found) {
    for (const link of await reader.rights.listArrivals(siteId, id)) {
      const { from_person_id: former } = link
      if (former !== null && !found.has(former) && (await fits(link, former))) found.add(former)
    }
  }
  found.delete(personId)
  return [...found]
}

/** Guests who proved to be this person: what they left is theirs. */
export function listGuests(
  reader: Reader,
  who: { siteId: string; personId: string },
): Promise<string[]> {
  return follow(reader, who, async (link, id) => {
    const former = isProof(link) ? await reader.people.find(who.siteId, id) : undefined
    return former !== undefined && !(await isRooted(reader, former))
  })
}

/**
 * Guests, and those of whom nothing but a row is left: an anonymous id went from them to this person, and
 * nobody can be them any more. What they claimed tells of this person too.
 *
 * @param now ISO 8601
 */
export function listFormer(
  reader: Reader,
  who: { siteId: string; personId: string },
  now: string,
): Promise<string[]> {
  return follow(reader, who, async (link, id) => {
    const former = await reader.people.find(who.siteId, id)
    if (former === undefined || (await isRooted(reader, former))) return false
    if (isProof(link)) return true
    if (link.kind !== 'anonymous_id') return false
    const subject: DataSubject = { siteId: who.siteId, personId: id, names: [] }
    const own = await reader.rights.listIdentities(subject)
    const sessions = await reader.rights.listSessions(subject)
    const isHeld = sessions.some(({ expires_at }) => expires_at > now)
    return !isHeld && own.every(({ exclusive }) => exclusive === 0)
  })
}
