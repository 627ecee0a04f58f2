import type { ChannelPurpose, ChannelState, HeldReason, OptInChannel } from '@beckon/protocol'
import type { Tables } from '../../database/tables.ts'

export type DecisionRow = Tables['decision']

/** Where a person is reached on a channel, as far as they said so. */
export interface Reach {
  /** An e-mail address, a number, an endpoint: whatever the channel sends to. */
  address: string
  /** What they said; `pending` while nobody has proven that the address is theirs. */
  consent: ChannelState
  /** Since when, ISO 8601: refusals of others that came later count. */
  since: string
  /** Whether it is where they wrote last: then they are there, wherever else they are seen. */
  goesOn?: boolean | undefined
}

/** One message to a person on one channel, before anybody decided about it. */
export interface Delivery {
  /** What is sent together has the same, however often it is tried. */
  id: string
  siteId: string
  personId: string
  channel: OptInChannel
  purpose: ChannelPurpose
  /** Undefined where they cannot be reached. */
  reach: Reach | undefined
  /** The messages of the conversation that go along; none where it is something else. */
  messageIds: readonly string[]
  /** Tells the same content from another. */
  fingerprint: string
  /** Whether the visitor has read all of it. */
  isRead: boolean
  /** Whether they were told of it where the conversation goes on. */
  isTaken?: boolean | undefined
  /** How often it was looked at before and left for later. */
  looks: number
  /** Until when another channel has the first word, in milliseconds since 1970. */
  othersUntil?: number | undefined
  /** True for what asks whether an address is theirs: nothing else may go there before. */
  asksForProof?: boolean | undefined
}

/** All that is decided by, as it is stored. Nothing of it tells the address. */
export interface GateInputs {
  now: string
  consent: ChannelState | 'none'
  asksForProof: boolean
  /** Why nothing may go to the address, whoever it belongs to. */
  suppressed: string | null
  isDuplicate: boolean
  isRead: boolean
  isOnline: boolean
  /** Whether they wrote there last. */
  goesOn: boolean
  seenAt: string | null
  /** Until when another channel has the first word; null where none has. */
  othersUntil: string | null
  looks: number
  sentToday: number
  /** How many a day there may be. */
  cap: number
  /** The same for the address, whoever gave it. */
  toAddressToday: number
  addressCap: number
  /** Where clocks of the person show what; null where nobody knows. */
  zone: string | null
  /** How long somebody counts as here, in milliseconds. */
  away: number
}

export type Verdict =
  | { verdict: 'send' }
  | { verdict: 'wait'; until: number }
  | { verdict: 'held'; reason: HeldReason }
