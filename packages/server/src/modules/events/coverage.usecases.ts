import type { Unit } from '../../database/store.ts'
import { covers, toReceipt } from '../consent/consent.models.ts'
import type { Candidate } from './events.types.ts'

export type Coverage = (candidate: Candidate) => Promise<boolean>

/**
 * Asks the ledger whether events may be taken. It must be read in the transaction that stores
 * them, so that a withdrawal cannot slip in between; what one batch asks twice is read once.
 */
export function createCoverage(unit: Pick<Unit, 'consent'>): Coverage {
  const answers = new Map<string, Promise<boolean>>()

  async function look({ site, event }: Candidate): Promise<boolean> {
    const chooser = { siteId: site.id, anonymousId: event.anonymousId || '', personId: null }
    const consent = event.context?.consent
    const named = await unit.consent.findByEpoch(chooser, consent?.epoch ?? 0)
    const newest = named && (await unit.consent.findNewest(chooser))
    return covers(
      { named: named && toReceipt(named), newest: newest && toReceipt(newest) },
      consent,
    )
  }

  return (candidate) => {
    const { site, keyKind, event } = candidate
    if (keyKind !== 'pk') return Promise.resolve(true)
    const { epoch, categoryPreferences } = event.context?.consent ?? {}
    const claimed = categoryPreferences?.['analytics'] === true
    const question = JSON.stringify([site.id, event.anonymousId, epoch, claimed])
    const answer = answers.get(question) ?? look(candidate)
    answers.set(question, answer)
    return answer
  }
}
