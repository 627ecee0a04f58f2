import type { Json } from './events.ts'

/** What a moment is about; `custom` is the owner's own. */
export type MomentKind =
  | 'appointment'
  | 'bill'
  | 'callback'
  | 'form'
  | 'fraud'
  | 'order'
  | 'survey'
  | 'custom'

/** What a visitor entered: `score` and `comment` of a survey. */
export type MomentValues = Readonly<Record<string, string | number | boolean>>

/** What each kind can be answered with besides its own actions; all of them with `dismiss`. */
export const MOMENT_ACTIONS: Readonly<Record<MomentKind, readonly string[]>> = {
  appointment: [],
  bill: [],
  callback: ['callback'],
  form: ['resume'],
  fraud: ['confirm', 'deny'],
  order: [],
  survey: ['answer'],
  custom: [],
}

/** Something a visitor should see now. It arrives with the answer to a batch. */
export interface Moment {
  /** UUIDv7, made by the gateway. Of one that is `waiting`, the id of its rule. */
  id: string
  /** `waiting` is nothing to show yet: `data` is a `MomentWatch`, and says what it waits for. */
  kind: MomentKind | 'waiting'
  title: string
  body: string | null
  /** What the visitor can answer; `url` where it leads somewhere. */
  actions: readonly { id: string; label: string; url?: string | undefined }[]
  /** What its kind is about: `docs/MESSAGES.md` names the members. */
  data: Json
  /** Which of several this is, where the site compares them; comes back in its events. */
  variant: string | null
  createdAt: string
  /** Not to be shown after this, ISO 8601; null where it does not age. */
  expiresAt: string | null
  /** Whom it was handed to: who took their place on the page meanwhile is not shown it. */
  anonymousId?: string | undefined
}

/** The body of `POST /v1/moments`. One of `userId`, `anonymousId` and `personId` says whose it is. */
export interface MomentRequest {
  /** Makes it happen once, however often it is sent. */
  id?: string | undefined
  /** One the site's server vouched for. */
  userId?: string | undefined
  anonymousId?: string | undefined
  personId?: string | undefined
  kind: MomentKind
  title: string
  body?: string | null | undefined
  actions?: Moment['actions'] | undefined
  data?: Json | undefined
  variant?: string | null | undefined
  /** ISO 8601. */
  expiresAt?: string | null | undefined
}

/** Why a moment was handed to a visitor, or was not. */
export interface MomentDecision {
  at: string
  anonymousId: string
  decision: 'handed' | 'held'
  /** Why it was held: no consent to `personalization`, too late, or this visitor had it already. */
  reason: 'consent' | 'expired' | 'delivered' | null
  /** The event it was handed out in answer to. */
  messageId: string | null
}

/** What became of a moment: `lapsed` after a day in which nobody who had it answered. */
export type MomentStatus = 'pending' | 'answered' | 'expired' | 'lapsed'

/** The body of `POST /v1/moments/{id}/answer`. */
export interface MomentReply {
  site: string
  anonymousId: string
  /** The id of one of its actions, one that its kind brings along, or `dismiss`. */
  action: string
  values?: MomentValues | undefined
  /** The words that were on the button: what agents read where they are not the site's own. */
  label?: string | undefined
}

/** The first answer to a moment; others change nothing. */
export interface MomentAnswer {
  action: string
  /** What was entered; absent where nothing was. */
  values?: MomentValues | undefined
  at: string
}

/** A moment as the site's server reads it. */
export interface MomentRecord extends Moment {
  kind: MomentKind
  personId: string
  /** The rule that made it; null where the site's server did. */
  rule: string | null
  status: MomentStatus
  /** In the order they were made; the oldest of those that held it are left out beyond 100. */
  decisions: MomentDecision[]
  answer: (MomentAnswer & { anonymousId: string }) | null
}
