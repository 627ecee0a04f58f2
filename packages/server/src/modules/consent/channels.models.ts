import type { ChannelChoice, ChannelConsent, ChannelState, ReceiptChannel } from '@beckon/protocol'
import { canonicalize } from '@beckon/protocol/receipts'
import type { Tables } from '../../database/tables.ts'

export type ChannelRow = Tables['channel_consent']

/** Where advertising needs proof that the address is theirs who agreed to it. */
const NEEDS_PROOF: readonly string[] = ['sms', 'whatsapp', 'call_auto']

/** What becomes of a choice: a grant that nobody has proven to be the owner's waits for it. */
function stateOf({ channel, purpose, state }: ChannelChoice): ChannelState {
  const waits = state === 'granted' && purpose === 'marketing' && NEEDS_PROOF.includes(channel)
  return waits ? 'pending' : state
}

/** The channels of a choice as its receipt holds them; of two for the same the last counts. */
export function readChannels(
  choices: readonly ChannelChoice[] = [],
): Omit<ReceiptChannel, 'addressHash'>[] {
  const read = choices.map((choice) => {
    const { channel, purpose, address } = choice
    return { channel, purpose, state: stateOf(choice), address: address?.trim() || null }
  })
  const keyed = read.map(
    (each) => [`${each.channel} ${each.purpose} ${each.address}`, each] as const,
  )
  return [...new Map(keyed).values()]
}

/** Whether a receipt holds the same channels as another choice. */
export function areSameChannels(
  one: readonly Omit<ReceiptChannel, 'addressHash'>[],
  other: readonly Omit<ReceiptChannel, 'addressHash'>[],
): boolean {
  const plain = (list: typeof one) =>
    canonicalize(
      list.map(({ channel, purpose, state, address }) => [channel, purpose, state, address]),
    )
  return plain(one) === plain(other)
}

export function toChannelConsent(row: ChannelRow): ChannelConsent {
  const { channel, purpose, state, address, receipt_id: receiptId, updated_at: at } = row
  return { channel, purpose, state, address, receiptId, at }
}
