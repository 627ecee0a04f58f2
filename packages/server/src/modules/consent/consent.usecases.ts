import { type ConsentChoice, type ConsentReceipt, GATEWAY_LIMITS } from '@beckon/protocol'
import type { Store, Unit } from '../../database/store.ts'
import { type Clock, normalizeTime, toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import { refuse } from '../../shared/refuse.ts'
import { joinAnonymousId } from '../people/identity.usecases.ts'
import type { VisitorActor } from '../sessions/sessions.types.ts'
import type { SitesUsecases } from '../sites/sites.usecases.ts'
import { readPurposes, toReceipt, withdraw } from './consent.models.ts'
import type { Chooser, ReceiptRow } from './consent.types.ts'

export interface ConsentUsecases {
  /**
   * Writes a choice down, once per epoch, and again where it withdraws more.
   *
   * @param visitor whose session came with it, if one did; another site's joins nothing
   * @throws BeckonError `request/invalid` where nobody chose or the epoch leaps too far,
   *   `session/invalid` where another site's session is all that says who did
   */
  choose(choice: ConsentChoice, visitor: VisitorActor | undefined): Promise<ConsentReceipt>
}

/** Whose receipt it is: the session's person, else the owner of the anonymous id, if there is one yet. */
async function findPerson(unit: Unit, chooser: Chooser, at: string): Promise<string | null> {
  const { siteId, anonymousId, personId } = chooser
  if (personId === null) {
    const key = { siteId, kind: 'anonymous_id', value: anonymousId ?? '' } as const
    return (await unit.people.findOwner(key))?.id ?? null
  }
  const person = await unit.people.find(siteId, personId)
  if (person !== undefined && anonymousId !== null) {
    await joinAnonymousId(unit, { person, anonymousId, reason: 'consent', at })
  }
  return personId
}

/** @throws BeckonError `request/invalid` for a number that would close the ledger for all others */
async function checkEpoch(unit: Unit, chooser: Chooser, epoch: number): Promise<void> {
  const newest = await unit.consent.findNewest(chooser)
  const highest = (newest?.epoch ?? 0) + GATEWAY_LIMITS.epochLeap
  if (epoch <= highest) return
  throw refuse('request/invalid', [{ path: 'epoch', message: `Expected ${highest} at most` }])
}

async function storeChoice(unit: Unit, chooser: Chooser, choice: ReceiptRow): Promise<ReceiptRow> {
  await checkEpoch(unit, chooser, choice.epoch)
  const personId = await findPerson(unit, chooser, choice.received_at)
  const known = await unit.consent.findByEpoch(chooser, choice.epoch)
  const left = known && withdraw(readPurposes(known), readPurposes(choice))
  if (known !== undefined && left === undefined) return known
  const row = left === undefined ? choice : { ...choice, purposes: JSON.stringify(left) }
  await unit.consent.insert(row)
  unit.publish('receipt:stored', { siteId: chooser.siteId, personId, receipt: toReceipt(row) })
  return row
}

export function createConsentUsecases({
  store,
  clock,
  sites,
}: {
  store: Store
  clock: Clock
  sites: SitesUsecases
}): ConsentUsecases {
  return {
    async choose(choice, visitor) {
      const { site } = await sites.requireKey(choice.site, ['pk'])
      const anonymousId = choice.anonymousId ?? null
      const own = visitor?.siteId === site.id ? visitor : undefined
      if (visitor !== own && anonymousId === null) throw refuse('session/invalid')
      const personId = own?.personId ?? null
      if (anonymousId === null && personId === null) {
        throw refuse('request/invalid', [
          { path: 'anonymousId', message: 'Expected an anonymousId or a session' },
        ])
      }
      const row: ReceiptRow = {
        id: createId(),
        site_id: site.id,
        anonymous_id: anonymousId,
        person_id: personId,
        epoch: choice.epoch,
        purposes: JSON.stringify(choice.purposes),
        notice: choice.notice ? JSON.stringify(choice.notice) : null,
        surface: choice.surface,
        chosen_at: normalizeTime(choice.at),
        received_at: toIso(clock()),
      }
      const chooser = { siteId: site.id, anonymousId, personId }
      return toReceipt(await store.transact((unit) => storeChoice(unit, chooser, row)))
    },
  }
}
