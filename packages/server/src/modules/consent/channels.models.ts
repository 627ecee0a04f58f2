import type { ChannelConsent } from '@beckon/protocol'
import type { Tables } from '../../database/tables.ts'

export type ChannelRow = Tables['channel_consent']

export function toChannelConsent(row: ChannelRow): ChannelConsent {
  const { channel, purpose, state, address, receipt_id: receiptId, updated_at: at } = row
  return { channel, purpose, state, address, receiptId, at }
}
