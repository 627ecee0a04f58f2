import type { ConsentChoice, ConsentSignals, SignedReceipt } from '@beckon/protocol'
import { GATEWAY_LIMITS } from '@beckon/protocol'
import { LOCKS } from '../../database/lock-keys.ts'
import type { Store, Unit } from '../../database/store.ts'
import { type Clock, normalizeTime, toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import { refuse } from '../../shared/refuse.ts'
import { joinAnonymousId } from '../people/identity.usecases.ts'
import type { VisitorActor } from '../sessions/sessions.types.ts'
import type { SitesUsecases } from '../sites/sites.usecases.ts'
import { appendReceipt } from './append.usecases.ts'
import { areSameChannels, readChannels } from './channels.models.ts'
import { endOf, readPurposes, type Validity, withdraw } from './consent.models.ts'
import type { Chooser, ReceiptDraft, ReceiptRow } from './consent.types.ts'
import { foldChannels } from './fold-channels.usecases.ts'
import { bar, isOptOut, type OptOut } from './opt-out.models.ts'
import { toReceipt } from './receipt.models.ts'

/** What came with a choice, beside its body. */
export interface Circumstances {
  /** Whose session came with it, if one did; another site's joins nothing. */
  visitor: VisitorActor | undefined
  /** Origin of the page. */
  origin: string | null
  /** What the browser asks for by itself. */
  optOut: OptOut
}

export interface ConsentUsecases {
  /**
   * Writes a choice down, once per epoch, and again where it withdraws more. What the browser opts out
   * of is off, whatever was chosen.
   *
   * @throws BeckonError `request/invalid` where nobody chose or the epoch leaps too far,
   *   `session/invalid` where another site's session is all that says who did
   */
  choose(choice: ConsentChoice, circumstances: Circumstances): Promise<SignedReceipt>
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

async function storeChoice(unit: Unit, chooser: Chooser, draft: ReceiptDraft): Promise<ReceiptRow> {
  await checkEpoch(unit, chooser, draft.epoch)
  const personId = await findPerson(unit, chooser, draft.received_at)
  const known = await unit.consent.findByEpoch(chooser, draft.epoch)
  const left = known && withdraw(readPurposes(known), readPurposes(draft))
  const same = known && areSameChannels(JSON.parse(known.channels), draft.channels)
  if (known !== undefined && left === undefined && (same || draft.channels.length === 0)) {
    return known
  }
  // The same number again can withdraw purposes, and name channels, but grant no purpose.
  const purposes = left === undefined ? (known ?? draft).purposes : JSON.stringify(left)
  const row = await appendReceipt(unit, { ...draft, purposes }, personId)
  await foldChannels(unit, row)
  return row
}

/** @throws BeckonError `request/invalid`, `session/invalid` */
function readChooser(choice: ConsentChoice, siteId: string, visitor?: VisitorActor): Chooser {
  const anonymousId = choice.anonymousId ?? null
  const own = visitor?.siteId === siteId ? visitor : undefined
  if (visitor !== own && anonymousId === null) throw refuse('session/invalid')
  const personId = own?.personId ?? null
  if (anonymousId !== null || personId !== null) return { siteId, anonymousId, personId }
  throw refuse('request/invalid', [
    { path: 'anonymousId', message: 'Expected an anonymousId or a session' },
  ])
}

export interface ConsentDependencies {
  store: Store
  clock: Clock
  sites: SitesUsecases
  validity: Validity
  /** Whether Do Not Track counts as much as Global Privacy Control. */
  honorDnt: boolean
}

export function createConsentUsecases(dependencies: ConsentDependencies): ConsentUsecases {
  const { store, clock, sites, validity, honorDnt } = dependencies
  return {
    async choose(choice, { visitor, origin, optOut }) {
      const { site } = await sites.requireKey(choice.site, ['pk'])
      const chooser = readChooser(choice, site.id, visitor)
      const receivedAt = toIso(clock())
      const signals: ConsentSignals = { ...choice.signals, ...optOut }
      const purposes = isOptOut(signals, honorDnt) ? bar(choice.purposes) : choice.purposes
      const draft: ReceiptDraft = {
        id: createId(),
        site_id: site.id,
        anonymous_id: chooser.anonymousId,
        person_id: chooser.personId,
        epoch: choice.epoch,
        purposes: JSON.stringify(purposes),
        channels: readChannels(choice.channels),
        signals: JSON.stringify(signals),
        notice: choice.notice ? JSON.stringify(choice.notice) : null,
        surface: choice.surface.replace(/\p{Surrogate}/gu, '\uFFFD'),
        origin,
        chosen_at: normalizeTime(choice.at),
        received_at: receivedAt,
        expires_at: endOf(purposes, receivedAt, validity),
      }
      const scope = [LOCKS.ledger(draft.site_id)]
      return toReceipt(await store.transact((unit) => storeChoice(unit, chooser, draft), scope))
    },
  }
}
