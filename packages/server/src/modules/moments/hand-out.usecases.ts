import { GATEWAY_LIMITS, type Moment } from '@beckon/protocol'
import { LOCKS } from '../../database/lock-keys.ts'
import type { Store, Unit } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { readPurposes } from '../consent/consent.models.ts'
import { findStanding } from '../consent/standing.usecases.ts'
import type { SettingsUsecases } from '../sites/settings.usecases.ts'
import { decide, toMoment } from './moments.models.ts'
import type { Visit } from './moments.types.ts'
import { offer } from './offer.usecases.ts'
import { isStirred } from './rules.models.ts'

/** Gives what a visitor should see now, and remembers that they have it. */
export type HandOut = (visit: Visit) => Promise<Moment[]>

/** The visitor's own last choice, and the last one of the person they are, wherever it was made. */
async function isAllowed(
  unit: Unit,
  visit: Visit,
  { personId, now }: { personId: string; now: number },
): Promise<boolean> {
  const { siteId, anonymousId } = visit
  const newest = await unit.consent.findNewest({ siteId, anonymousId, personId: null })
  const choices = [newest, await findStanding(unit, { siteId, personId })]
  const at = toIso(now)
  return choices.every(
    (choice) => choice && choice.expires_at > at && readPurposes(choice).personalization,
  )
}

async function handSome(
  unit: Unit,
  visit: Visit,
  { personId, allowed, now }: { personId: string; allowed: boolean; now: number },
): Promise<Moment[]> {
  const handed: Moment[] = []
  for (const row of await unit.moments.listPending(visit.siteId, personId)) {
    const decision = decide(row, visit, { allowed, now })
    // The others wait for the next batch.
    if (decision.isHanded && handed.length >= GATEWAY_LIMITS.momentsAtOnce) continue
    if (decision.isHanded) handed.push(toMoment(row))
    const { status, decisions } = decision.row
    const isNews = status !== row.status || decisions !== row.decisions
    if (isNews) await unit.moments.update(decision.row)
  }
  return handed
}

export interface HandOutDependencies {
  store: Store
  clock: Clock
  settings: Pick<SettingsUsecases, 'read'>
}

export function createHandOut({ store, clock, settings }: HandOutDependencies): HandOut {
  return async (visit) => {
    const { siteId, anonymousId: value } = visit
    // Who merely claims the id is not asked: what is for its owner is for nobody else.
    const owner = await store.people.findOwner({ siteId, kind: 'anonymous_id', value })
    if (owner === undefined) return []
    const { rules = [], ...rest } = (await settings.read(siteId, 'moments')) ?? {}
    const isStill = !rules.some((rule) => isStirred(rule, visit))
    // Most visitors have none: nothing is locked for them.
    if (isStill && (await store.moments.listPending(siteId, owner.id)).length === 0) return []
    return store.transact(
      async (unit) => {
        const now = clock()
        const allowed = await isAllowed(unit, visit, { personId: owner.id, now })
        const handed = await handSome(unit, visit, { personId: owner.id, allowed, now })
        // Who did not agree is not looked at by rules, and nothing is written down of them.
        if (isStill || !allowed) return handed
        const offered = await offer(unit, {
          visit,
          person: owner,
          settings: { ...rest, rules },
          now,
        })
        return [...handed, ...offered]
      },
      [LOCKS.ledger(siteId)],
    )
  }
}
