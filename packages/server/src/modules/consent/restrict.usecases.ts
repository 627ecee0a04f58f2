import type { ConsentSignals, Purposes } from '@beckon/protocol'
import type { Unit } from '../../database/store.ts'
import { createId } from '../../shared/create-id.ts'
import { appendReceipt } from './append.usecases.ts'
import type { ReceiptRow } from './consent.types.ts'

export interface Restriction {
  purposes: Purposes
  /** What restricts it: it stands where other receipts name the place of a choice. */
  surface: 'gpc' | 'merge'
  signals?: ConsentSignals | undefined
  /** Whose agents hear of it. */
  tell: string | null
  at: string
}

/** Writes down, for the same visitor and the same epoch, that less is allowed than they chose. */
export function restrict(
  unit: Pick<Unit, 'consent' | 'signing' | 'publish'>,
  row: ReceiptRow,
  { purposes, surface, signals = {}, tell, at }: Restriction,
): Promise<ReceiptRow> {
  const { site_id, anonymous_id, person_id, epoch, expires_at } = row
  const draft = {
    ...{ site_id, anonymous_id, person_id, epoch, expires_at, surface },
    id: createId(),
    purposes: JSON.stringify(purposes),
    channels: [],
    signals: JSON.stringify(signals),
    notice: null,
    origin: null,
    chosen_at: at,
    received_at: at,
  }
  return appendReceipt(unit, draft, tell)
}
