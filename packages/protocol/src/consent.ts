import type { ChannelChoice } from './channels.ts'

/**
 * What a visitor can allow. All are off until chosen.
 * - `functional`: remember how the widget was left
 * - `analytics`: record page views, clicks and events, and show them to whoever answers this visitor
 * - `profile`: join those events to a known person and derive signals
 * - `personalization`: invitations and content that follow from them
 * - `ads`: pass data to advertising
 * - `ai`: send texts to a language model
 * - `recording`: record calls or the screen
 */
export const PURPOSES = [
  'functional',
  'analytics',
  'profile',
  'personalization',
  'ads',
  'ai',
  'recording',
] as const

export type Purpose = (typeof PURPOSES)[number]

export type Purposes = Readonly<Record<Purpose, boolean>>

/** The text somebody was shown when they chose. */
export interface ConsentNotice {
  /** Which text, e.g. `widget-analytics`. */
  id: string
  version: string
  /** BCP 47 tag of its language. */
  locale: string
  /** The text itself, as shown. */
  text: string
}

/** What a browser or a consent manager said beside the choice. */
export interface ConsentSignals {
  /** Global Privacy Control was on; ads and personalization are off then, whatever was chosen. */
  gpc?: boolean | undefined
  /** Do Not Track was on; the same, unless the owner switched it off. */
  dnt?: boolean | undefined
  /** TC string of IAB TCF. */
  tcString?: string | undefined
  /** GPP string of IAB GPP. */
  gppString?: string | undefined
  /** Google Consent Mode: signal -> `granted` or `denied`. */
  gcm?: Readonly<Record<string, string>> | undefined
}

/** The body of `POST /v1/consent`. */
export interface ConsentChoice {
  site: string
  /** Who chose; may be absent when a visitor session is sent instead. */
  anonymousId?: string | undefined
  /** Number of this choice, higher than any before it of the same visitor. */
  epoch: number
  purposes: Purposes
  notice?: ConsentNotice | undefined
  /** What the browser or another consent system said. */
  signals?: ConsentSignals | undefined
  /** Opt-ins and opt-outs for ways to be reached; others stay as they are. */
  channels?: readonly ChannelChoice[] | undefined
  /** Where the choice was made: `widget`, `api`, `attribute`, or a name of the site's own. */
  surface: string
  /** When, by the visitor's clock, ISO 8601. */
  at: string
}

/** One line of the append-only consent ledger. */
export interface ConsentReceipt {
  id: string
  anonymousId: string | null
  epoch: number
  purposes: Purposes
  notice: ConsentNotice | null
  surface: string
  /** When the visitor chose, by their clock, ISO 8601. */
  at: string
  /** When the gateway stored it, ISO 8601. */
  receivedAt: string
}
