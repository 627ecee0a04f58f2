import type { ErrorCode } from '@beckon/protocol'

/** What to do next, by what went wrong. */
export type ErrorWords = Partial<Record<ErrorCode, string>>

/** Every word the panel says, in one language; a feature that is fetched later has words of its own. */
export interface Texts {
  /** BCP 47 */
  locale: string
  /** The panel is laid out for its own words, whatever the page is written in. */
  dir: 'ltr' | 'rtl'
  /** Names the launcher. */
  open: string
  /** Read out for the number of unread lines. */
  unread(count: number): string
  /** Subtitle by the state of the connection. */
  online: string
  replyTime(time: string): string
  away: string
  awayUntil(time: string): string
  connecting: string
  offline: string
  back: string
  more: string
  close: string
  greeting: string
  invitation(company: string): string
  conversation: string
  composer: string
  placeholder: string
  send: string
  /** Names of the paper clip and of the smiley beside the field. */
  attach: string
  emoji: string
  earlier: string
  latest: string
  retry: string
  sending: string
  sent: string
  seen: string
  typing(name: string): string
  someone: string
  /** Read out before the visitor's own lines. */
  you: string
  ended: string
  startAnew: string
  requestCall: string
  privacy: string
  /** What to do next, by what went wrong; `fallback` for all others. */
  errors: ErrorWords & { fallback: string }
}
