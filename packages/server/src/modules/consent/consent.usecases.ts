import type { ConsentChoice, ConsentReceipt } from '@beckon/protocol'
import type { Store, Unit } from '../../database/store.ts'
import { type Clock, normalizeTime, toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import { refuse } from '../../shared/refuse.ts'
import { joinAnonymousId } from '../people/identity.usecases.ts'
import type { VisitorActor } from '../sessions/sessions.types.ts'
import type { SitesUsecases } from '../sites/sites.usecases.ts'
import { toReceipt } from './consent.models.ts'
import type { Chooser, ReceiptRow } from './consent.types.ts'

export interface ConsentUsecases {
  /**
   * Writes a choice down, once per epoch.
   *
   * @param visitor whose session came with it, if one did
   * @throws BeckonError `request/invalid` where nobody chose, `session/invalid` on another site's session
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

async function storeChoice(unit: Unit, chooser: Chooser, row: ReceiptRow): Promise<ReceiptRow> {
  const personId = await findPerson(unit, chooser, row.received_at)
  const known = await unit.consent.findByEpoch(chooser, row.epoch)
  if (known !== undefined) return known
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
      if (visitor !== undefined && visitor.siteId !== site.id) throw refuse('session/invalid')
      const anonymousId = choice.anonymousId ?? null
      const personId = visitor?.personId ?? null
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
