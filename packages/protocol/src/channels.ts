/** The ways to reach somebody. `call_auto` is any call that a machine places or speaks. */
export const CHANNELS = [
  'webchat',
  'email',
  'sms',
  'whatsapp',
  'telegram',
  'push',
  'call_live',
  'call_auto',
] as const

export type OptInChannel = (typeof CHANNELS)[number]

/** What somebody may be reached for: an answer to what they asked, their own business, or advertising. */
export const CHANNEL_PURPOSES = ['reply', 'transactional', 'marketing'] as const

export type ChannelPurpose = (typeof CHANNEL_PURPOSES)[number]

/** One opt-in or opt-out, as a visitor makes it. */
export interface ChannelChoice {
  channel: OptInChannel
  purpose: ChannelPurpose
  state: 'granted' | 'denied' | 'withdrawn'
  /** The e-mail address or phone number it is for; absent where the channel needs none. */
  address?: string | undefined
}

/**
 * `pending`: granted, but nobody has proven yet that the address is theirs. Nothing may be sent for
 * that purpose but what proves it.
 */
export type ChannelState = ChannelChoice['state'] | 'pending'

/** An opt-in as a receipt holds it. */
export interface ReceiptChannel {
  channel: OptInChannel
  purpose: ChannelPurpose
  state: ChannelState
  /** Null where there is none, or once it was erased. */
  address: string | null
  /** What the hash of the receipt commits to in place of the address. */
  addressHash: string | null
}

/** What holds for one channel, purpose and address of a person now. */
export interface ChannelConsent {
  channel: OptInChannel
  purpose: ChannelPurpose
  state: ChannelState
  address: string | null
  /** The receipt that says so. */
  receiptId: string
  at: string
}
