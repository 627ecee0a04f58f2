import type { MomentKind } from '@beckon/protocol'

/** What cards say around what the site wrote. */
export interface MomentTexts {
  locale: string
  dir: 'ltr' | 'rtl'
  /** What it is about, above its title. */
  kinds: Readonly<Record<MomentKind, string>>
  dismiss: string
  confirm: string
  deny: string
  callback: string
  resume: string
  send: string
  comment: string
  /** Names of what is told of a bill, an order, an appointment. */
  facts: Readonly<
    Record<'at' | 'place' | 'merchant' | 'number' | 'status' | 'amount' | 'due' | 'eta', string>
  >
  stars(count: number): string
  rate: string
  least: string
  most: string
  scoreMissing: string
  /** Of the comment. */
  tooLong: string
  thanks: string
}
