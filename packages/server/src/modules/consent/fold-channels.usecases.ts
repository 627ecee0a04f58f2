import type { ReceiptChannel } from '@beckon/protocol'
import type { Unit } from '../../database/store.ts'
import { createId } from '../../shared/create-id.ts'
import { hashAddress } from '../../shared/hash-address.ts'
import type { ChannelRow } from './channels.models.ts'
import type { ReceiptRow } from './consent.types.ts'

type Holder = Pick<ChannelRow, 'holder' | 'holder_kind'>

/** Whose an opt-in is: the address's, whoever has it, else the person's, else the visitor's. */
function holderOf(
  { address }: ReceiptChannel,
  { person_id, anonymous_id }: ReceiptRow,
  secret: string,
): Holder {
  if (address !== null) return { holder_kind: 'address', holder: hashAddress(secret, address) }
  if (person_id !== null) return { holder_kind: 'person', holder: person_id }
  return { holder_kind: 'anonymous_id', holder: anonymous_id ?? '' }
}

const isRefusal = (state: ChannelRow['state']): boolean =>
  state === 'denied' || state === 'withdrawn'

/** Whether what holds was chosen later by the same visitor, or refuses in the same choice. */
async function isOutdated(
  unit: Pick<Unit, 'channels' | 'consent'>,
  next: ChannelRow,
  { anonymous_id: anonymousId, epoch }: ReceiptRow,
): Promise<boolean> {
  const known = await unit.channels.find(next)
  const receipt = known && (await unit.consent.find(known.site_id, known.receipt_id))
  if (receipt === undefined || receipt.anonymous_id !== anonymousId) return false
  if (receipt.epoch !== epoch) return receipt.epoch > epoch
  return isRefusal(known?.state ?? next.state) && !isRefusal(next.state)
}

/**
 * Brings what a receipt says of channels into what holds now.
 *
 * @param isLast whether it is known to be the last word, whatever number it has
 */
export async function foldChannels(
  unit: Pick<Unit, 'channels' | 'consent' | 'signing'>,
  row: ReceiptRow,
  { isLast = false }: { isLast?: boolean } = {},
): Promise<void> {
  const channels: ReceiptChannel[] = JSON.parse(row.channels)
  if (channels.length === 0) return
  const secret = await unit.signing.findSecret()
  for (const each of channels) {
    const { channel, purpose, state, address } = each
    const next: ChannelRow = {
      id: createId(),
      site_id: row.site_id,
      ...holderOf(each, row, secret),
      owner: row.person_id ?? row.anonymous_id ?? '',
      ...{ channel, purpose, state, address },
      anonymous_id: row.anonymous_id,
      person_id: row.person_id,
      receipt_id: row.id,
      updated_at: row.received_at,
    }
    if (isLast || !(await isOutdated(unit, next, row))) await unit.channels.put(next)
  }
}
