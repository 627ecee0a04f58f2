import type { CallbackSettings } from './callback.ts'
import type { EmailSettings } from './email.ts'
import type { HoursSettings } from './hours.ts'
import type { MomentSettings } from './moment-rules.ts'
import type { PushSettings } from './push.ts'

/** What the chat says of itself. */
export interface ChatSettings {
  /** What greets a visitor, by language (`en`, `de`); the widget's own words where there is none. */
  greeting?: Record<string, string> | undefined
  /** Minutes within which an answer usually comes; told to visitors. */
  repliesWithin?: number | undefined
}

/** What is kept of what visitors did. */
export interface EventsSettings {
  /** Days an event is kept after it happened; then it is deleted. */
  retentionDays?: number | undefined
}

/** What may be attached to messages; agents may attach the same. */
export interface FilesSettings {
  /** False lets visitors attach nothing. */
  enabled?: boolean | undefined
  /** Of one file. */
  maxBytes?: number | undefined
  /** Of one message. */
  maxCount?: number | undefined
  /** Media types, `image/png` or all of a kind, `image/*`. */
  types?: string[] | undefined
  /** Of one visitor within 24 hours. */
  visitorDayBytes?: number | undefined
  /** Of all visitors within 24 hours. */
  siteDayBytes?: number | undefined
}

/** Where visitors find answers by themselves. */
export interface HelpSettings {
  /** The language to show an article in that a visitor's own has not; that of the most articles unless set. */
  locale?: string | undefined
  /** Asked by the page instead of the gateway: `?q=` and `&locale=` are added, or stand for `{q}` and `{locale}`. */
  searchUrl?: string | undefined
}

/** What a site's owner can set, section by section; what is not set has the gateway's defaults. */
export interface SiteSettings {
  callbacks: CallbackSettings
  chat: ChatSettings
  email: EmailSettings
  events: EventsSettings
  files: FilesSettings
  help: HelpSettings
  hours: HoursSettings
  moments: MomentSettings
  push: PushSettings
}

export type SettingsSection = keyof SiteSettings
