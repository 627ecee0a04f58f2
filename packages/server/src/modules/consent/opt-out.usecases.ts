import type { Unit } from '../../database/store.ts'
import { readPurposes } from './consent.models.ts'
import type { ReceiptRow } from './consent.types.ts'
import { bar, needsBar, type OptOut } from './opt-out.models.ts'
import { restrict } from './restrict.usecases.ts'
import { findStanding } from './standing.usecases.ts'

type Ledger = Pick<Unit, 'consent' | 'people' | 'signing' | 'publish'>

export interface OptOutOf {
  siteId: string
  anonymousId: string
  signals: OptOut
  at: string
}

/**
 * Takes back what a browser's opt-out forbids and an earlier choice allowed, once: for the visitor, and
 * for the person they are known to be, wherever that one chose.
 */
export async function honourOptOut(unit: Ledger, optOut: OptOutOf): Promise<void> {
  const { siteId, anonymousId, signals, at } = optOut
  const key = { siteId, kind: 'anonymous_id', value: anonymousId } as const
  const person = await unit.people.findOwner(key)
  const tell = person?.id ?? null

  async function honour(row: ReceiptRow | undefined): Promise<void> {
    if (row === undefined || !needsBar(readPurposes(row))) return
    const purposes = bar(readPurposes(row))
    await restrict(unit, row, { purposes, surface: 'gpc', signals, tell, at })
  }

  await honour(await unit.consent.findNewest({ siteId, anonymousId, personId: null }))
  if (person !== undefined) await honour(await findStanding(unit, { siteId, personId: person.id }))
}
