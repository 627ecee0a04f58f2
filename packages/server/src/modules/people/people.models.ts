import { type Identity, type Json, LIMITS, type Person } from '@beckon/protocol'
import { createId } from '../../shared/create-id.ts'
import type { IdentityRow, PersonRow } from './people.types.ts'

/** Somebody of whom nothing is known yet. */
export function newPerson(siteId: string, at: string): PersonRow {
  return {
    id: createId(),
    site_id: siteId,
    traits: '{}',
    claimed_traits: '{}',
    contact_name: null,
    created_at: at,
    seen_at: at,
  }
}

/** Milliseconds within which it makes no difference when exactly somebody was seen writing. */
export const SEEN_LATELY = 10_000

/** Whether it is noted already that somebody was here about now; also where the clock was put back since. */
export const isSeenLately = (seenAt: string, now: number): boolean =>
  now - Date.parse(seenAt) < SEEN_LATELY

/** Traits as shown: what the site's server said goes before what a browser claimed. */
export function readTraits(
  person: Pick<PersonRow, 'traits' | 'claimed_traits'>,
): Pick<Person, 'traits' | 'unverifiedTraits'> {
  const [proven, claimed] = [JSON.parse(person.traits), JSON.parse(person.claimed_traits)]
  return {
    traits: { ...claimed, ...proven },
    unverifiedTraits: Object.keys(claimed).filter((key) => !Object.hasOwn(proven, key)),
  }
}

/** Lays newer traits over older ones. A person keeps as much as one event may carry, no more. */
export function mergeTraits(stored: string, newer: Json): string {
  const merged = JSON.stringify({ ...JSON.parse(stored), ...newer })
  return Buffer.byteLength(merged) > LIMITS.eventBytes ? stored : merged
}

function readText(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, LIMITS.name) : ''
}

function readName(traits: Json): string {
  const fullName = `${readText(traits['firstName'])} ${readText(traits['lastName'])}`.trim()
  return readText(traits['name']) || fullName || readText(traits['email'])
}

/** What to call a person: the best of what is proven, then of what is claimed, else a label that stays the same. */
export function nameOf(
  person: Pick<PersonRow, 'id' | 'traits' | 'claimed_traits' | 'contact_name'>,
): string {
  const known = readName(JSON.parse(person.traits)) || readName(JSON.parse(person.claimed_traits))
  return known || person.contact_name || `Visitor ${person.id.slice(-4).toUpperCase()}`
}

/** A claim that was proven since is shown once, as proven. */
export function toIdentities(rows: readonly IdentityRow[]): Identity[] {
  const proven = new Set(rows.filter((row) => row.verified).map((row) => row.kind + row.value))
  return rows
    .filter((row) => row.verified || !proven.has(row.kind + row.value))
    .map(({ kind, value, verified, created_at }) => ({
      kind,
      value,
      verified: verified === 1,
      at: created_at,
    }))
}
