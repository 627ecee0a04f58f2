import type { ConsentChoice, ReceiptChannel } from '@beckon/protocol'
import type { Unit } from '../../database/store.ts'
import { addMonths } from '../../shared/add-months.ts'
import { createId } from '../../shared/create-id.ts'
import { appendReceipt } from './append.usecases.ts'
import { foldChannels } from './fold-channels.usecases.ts'
import { findStanding } from './standing.usecases.ts'

/** What a choice of nothing but a channel allows. */
const NOTHING = JSON.stringify({
  functional: false,
  analytics: false,
  profile: false,
  personalization: false,
  ads: false,
  ai: false,
  recording: false,
})

/** Months such a receipt names as its end where there is no choice it goes along with. */
const MONTHS = 12

export interface ChannelNote {
  siteId: string
  personId: string
  channel: Omit<ReceiptChannel, 'addressHash'>
  /** What they read. */
  notice?: ConsentChoice['notice']
  /** Where they chose. */
  surface: string
  at: string
}

/**
 * Adds to the ledger what somebody said of one channel, in the caller's transaction. What they chose of
 * purposes stays as it is: the receipt repeats it, as one more of the same number, and is none of its own
 * where there is none. It always is the last word about the channel, whatever number it has.
 */
export async function noteChannel(
  unit: Pick<Unit, 'channels' | 'consent' | 'signing' | 'publish'>,
  { siteId, personId, channel, notice, surface, at }: ChannelNote,
): Promise<void> {
  const standing = await findStanding(unit, { siteId, personId })
  const draft = {
    id: createId(),
    site_id: siteId,
    anonymous_id: standing?.anonymous_id ?? null,
    person_id: personId,
    epoch: standing?.epoch ?? 0,
    purposes: standing?.purposes ?? NOTHING,
    channels: [channel],
    signals: standing?.signals ?? '{}',
    notice: notice === undefined ? null : JSON.stringify(notice),
    surface,
    origin: null,
    chosen_at: at,
    received_at: at,
    expires_at: standing?.expires_at ?? addMonths(at, MONTHS),
  }
  await foldChannels(unit, await appendReceipt(unit, draft, personId), { isLast: true })
  unit.publish('person:changed', { siteId, personId })
}
