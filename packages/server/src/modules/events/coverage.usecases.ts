import type { Unit } from '../../database/store.ts'
import { refuse } from '../../shared/refuse.ts'
import { covers } from '../consent/consent.models.ts'
import type { ReceiptRow } from '../consent/consent.types.ts'
import { findStanding } from '../consent/standing.usecases.ts'
import type { IdentityKey } from '../people/people.types.ts'
import type { Candidate } from './events.types.ts'

export type Coverage = (candidate: Candidate) => Promise<boolean>

type Ledger = Pick<Unit, 'consent' | 'people'>

/** What persons chose last, by their ids. */
type Standing = Map<string, Promise<ReceiptRow | undefined>>

/** A ledger that cannot be read has allowed nothing: nothing is taken, and the sender may try again. */
function failClosed(cause: unknown): never {
  throw Object.assign(refuse('server/unavailable'), { cause })
}

/** What the people who have an anonymous id chose last, be it by a session or on another device. */
async function listStanding(unit: Ledger, known: Standing, key: IdentityKey) {
  const { siteId } = key
  const standing: (ReceiptRow | undefined)[] = []
  for (const personId of await unit.people.listHolders(key)) {
    const choice = known.get(personId) ?? findStanding(unit, { siteId, personId })
    known.set(personId, choice)
    standing.push(await choice)
  }
  return standing
}

/**
 * Asks the ledger whether events may be taken. It must be read in the transaction that stores
 * them, so that a withdrawal cannot slip in between; what one batch asks twice is read once.
 *
 * @param at now, ISO 8601
 */
export function createCoverage(unit: Ledger, at: string): Coverage {
  const answers = new Map<string, Promise<boolean>>()
  const known: Standing = new Map()

  async function look({ site, event }: Candidate): Promise<boolean> {
    const consent = event.context?.consent
    const { id: siteId } = site
    const anonymousId = event.anonymousId || ''
    const chooser = { siteId, anonymousId, personId: null }
    const named = await unit.consent.findByEpoch(chooser, consent?.epoch ?? 0)
    const newest = named && (await unit.consent.findNewest(chooser))
    if (!covers(consent, [named, newest], at)) return false
    const key = { siteId, kind: 'anonymous_id', value: anonymousId } as const
    return covers(consent, await listStanding(unit, known, key), at)
  }

  return (candidate) => {
    const { site, keyKind, event } = candidate
    if (keyKind !== 'pk') return Promise.resolve(true)
    const { epoch, categoryPreferences } = event.context?.consent ?? {}
    const claimed = categoryPreferences?.['analytics'] === true
    const question = JSON.stringify([site.id, event.anonymousId, epoch, claimed])
    const answer = answers.get(question) ?? look(candidate).catch(failClosed)
    answers.set(question, answer)
    return answer
  }
}
