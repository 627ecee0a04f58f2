import type {
  Asked,
  Attachment,
  BeckonError,
  Callback,
  ChannelChoice,
  ConsentChoice,
  ConsentNotice,
  ConsentSignals,
  EmailContact,
  EventMessage,
  Json,
  Message,
  MessageReply,
  Moment,
  MomentReply,
  MomentValues,
  Purpose,
  Purposes,
} from '@beckon/protocol'
import type { Call, EventOptions } from './call.ts'
import type { Platform, Stop } from './platform.ts'

/** What a visitor can open. */
export type View = 'home' | 'chat' | 'callback' | 'help'

/** Everything the client announces, by name. Mirrored as DOM events `beckon:<name>` by the tag. */
export interface ClientEvents {
  ready: { site: string }
  'chat:opened': { view: View }
  'chat:closed': Record<string, never>
  'message:sent': { message: Message }
  'message:received': { message: Message }
  'unread:changed': { count: number }
  'callback:requested': { callback: Callback }
  /** The visitor gave an address for answers; `pending` until they have followed the link that was sent there. */
  'email:given': { state: EmailContact['state'] }
  /** An article was read; `slug` is its address where it is not the gateway's own. */
  'article:read': { slug: string }
  'article:voted': { slug: string; helped: boolean }
  /** The page is left by somebody who read these and wrote nothing since. */
  'article:deflected': { slugs: string[] }
  'consent:changed': ConsentState
  /** What the visitor's behaviour suggests; told to plugins and the page, and sent nowhere by itself. */
  'signal:sensed': Signal
  /** The gateway knows now who this is; `moved` where their conversation is another one than before. */
  'identity:proven': { userId: string; moved: boolean }
  /** The gateway's answer to a batch brought something to show. */
  'moment:received': { moment: Moment }
  /** A visitor sees it now. */
  'moment:shown': { moment: Moment }
  /** `action` is the id of one of its actions, one that its kind brings along, or `dismiss`. */
  'moment:answered': { moment: Moment; action: string; values?: MomentValues | undefined }
  /** Events were given up: how many, and why. */
  'event:dropped': { reason: DropReason; count: number }
  error: { error: BeckonError }
}

/** Any of them, with its name. */
export type ClientEvent = {
  [Name in keyof ClientEvents]: { name: Name; detail: ClientEvents[Name] }
}[keyof ClientEvents]

export interface Signal {
  /** `frustration`: something does not work. `intent`: close to a decision. `idle`: stuck or gone quiet. */
  kind: 'frustration' | 'intent' | 'idle'
  /** What was seen, e.g. `rage-click`, `dead-click`, `form-abandoned`, `cart-viewed`. */
  reason: string
  /** More about it, masked like every event. */
  detail?: Json | undefined
}

/** Why an event was given up. */
export type DropReason =
  | 'consent'
  | 'invalid'
  | 'too-large'
  | 'filtered'
  | 'full'
  | 'expired'
  | 'refused'

export interface ConsentState {
  /** Raised by every choice; 0 before the first. */
  epoch: number
  purposes: Purposes
  /** False until somebody chose. */
  chosen: boolean
  /** When, ISO 8601; null before a choice. */
  at: string | null
  /** Global Privacy Control or Do Not Track is on, and holds `ads` and `personalization` off. */
  gpc: boolean
  /** Under which version of the notice each purpose was decided; see `listDue` of `@beckon/protocol`. */
  asked: Asked
}

/** `granted` and `denied` stand for all purposes; an object changes those it names. */
export type ConsentInput = 'granted' | 'denied' | Partial<Record<Purpose, boolean>>

/** What the visitor was shown when they chose. */
export interface ConsentEvidence {
  /** `widget`, `api`, `attribute`, or a name of your own. */
  surface: string
  notice?: ConsentNotice | undefined
  /** Opt-ins to be written or called to, given with it. */
  channels?: readonly ChannelChoice[] | undefined
  /** What another consent system said. */
  signals?: ConsentSignals | undefined
  /**
   * Token of a visitor session that is not kept: it joins the receipt to that visitor,
   * and is stored no longer than the receipt waits.
   */
  session?: string | undefined
}

export interface Consent {
  get(): ConsentState
  allows(purpose: Purpose): boolean
  /** Takes effect at once; resolves when the gateway has the receipt, or it waits to be sent. */
  set(choice: ConsentInput, evidence?: ConsentEvidence): Promise<ConsentState>
  /** Calls back now and after each change. */
  subscribe(listener: (state: ConsentState) => void): Stop
}

export interface Visit {
  id: number
  at: number
  /** What brought them, as JSON: another one begins another visit. */
  campaign?: unknown
}

/**
 * The one record of a site in the browser's storage. It is read once at the start and
 * written only after a choice or an act of the visitor.
 */
export interface SiteRecord {
  consent?: { epoch: number; purposes: Purposes; at: string; asked?: Asked | undefined } | undefined
  /** Made under `analytics`, forgotten with it, as are the next four. */
  anonymousId?: string | undefined
  /** Who the page said this is. */
  userId?: string | undefined
  groupId?: string | undefined
  /** The session in the sense of analytics: `id` is its start, `at` its last event, both in milliseconds. */
  visit?: Visit | undefined
  /** Token of the visitor session; kept from the first message on. */
  session?: string | undefined
  /**
   * Chat messages the gateway has not acknowledged yet, oldest first. Kept from the first send
   * on; the next page sends what this one could not. `id` is the ULID each is sent with.
   */
  outbox?: readonly UnsentMessage[] | undefined
  /** First and last touch, kept by tracking under `analytics`. */
  attribution?: Json | undefined
  /** Events of a page that was left before it could put them into the log. */
  late?: readonly Call[] | undefined
  /** How moments were answered while the gateway could not be had. */
  answers?: readonly UnsentAnswer[] | undefined
  /** Choices made while core was still being fetched, oldest first; core takes them up at its start. */
  pending?: readonly PendingChoice[] | undefined
  /** Receipts the gateway has not acknowledged yet, oldest first. */
  unsent?: readonly UnsentReceipt[] | undefined
}

export interface PendingChoice {
  input: ConsentInput
  /** ISO 8601. */
  at: string
}

export interface UnsentMessage {
  id: string
  text: string
  attachments?: readonly Attachment[] | undefined
  reply?: MessageReply | undefined
  /** True where it begins another conversation. */
  anew?: boolean | undefined
}

export interface UnsentAnswer {
  /** Of the moment. */
  id: string
  reply: MomentReply
}

export interface UnsentReceipt {
  choice: ConsentChoice
  /** The visitor session at the time of the choice. */
  token?: string | undefined
}

export interface RecordStore {
  get(): SiteRecord
  /**
   * Merges; members set to undefined are removed. An empty record leaves no key behind.
   * A function gets what is stored now, also by other tabs, and answers the change.
   */
  patch(change: SiteRecord | ((record: SiteRecord) => SiteRecord)): void
  /** Calls back when another tab, or this one, changed it. */
  subscribe(listener: (record: SiteRecord) => void): Stop
}

export interface GatewayRequest {
  body?: unknown
  /** Sent as `Authorization: Bearer`. */
  token?: string | undefined
  keepalive?: boolean | undefined
  /** See `PlatformRequest`. */
  leaving?: boolean | undefined
  signal?: AbortSignal | undefined
}

/** Where a signed token comes from: the site's server, by way of the page. */
export interface ProofSource {
  /** A JWT signed by the site's server. Used once: without `getToken` the proof ends with it. */
  token?: string | undefined
  /** Asked whenever a token is needed; the nonce goes into its `nonce` claim. */
  getToken?: ((request: { nonce: string }) => string | Promise<string>) | undefined
}

/** What became of every event: `tracked` is always the sum of the others. */
export interface Stats {
  /** Events of this page, and those of earlier ones it sends. */
  tracked: number
  acknowledged: number
  queued: number
  /** By reason; what never happened is absent. */
  dropped: Readonly<Partial<Record<DropReason, number>>>
}

/** Returns the event to keep, null to drop it, or nothing where it changed it in place. */
export type Step = (event: EventMessage) => EventMessage | null | undefined

/** What a plugin works with, and all it works with. */
export interface Client {
  readonly site: string
  /** Where the gateway is, with its path where it has one, without a slash at the end. */
  readonly host: string
  readonly platform: Platform
  readonly consent: Consent
  readonly record: RecordStore
  track(event: string, properties?: Json, options?: EventOptions): Promise<void>
  page(name?: string, properties?: Json, options?: EventOptions): Promise<void>
  /** A claim, without proof; pages prove it by `Beckon.identify`. */
  identify(userId: string, traits?: Json): Promise<void>
  reset(): Promise<void>
  /** Adds to the `context` of every event from now on. */
  addContext(context: Json): Stop
  /** Adds to the `properties` of every event from now on; undefined takes one away. */
  register(properties: Json): void
  /**
   * Enriches, filters or redacts every event before it is kept. Steps run in the order they were
   * added. A step that fails has redacted nothing, so its event is dropped, and the error told.
   *
   * @example
   * client.addStep((event) => (event.event === 'Noise' ? null : event))
   */
  addStep(step: Step): Stop
  /** What became of the events so far. */
  stats(): Stats
  /** What proves the user to the gateway, if anything does: for `identity` of what is asked in their name. */
  readProof(): string | undefined
  /** Answers a command of the page, e.g. `open`; the last provider wins. */
  provide(command: string, run: (...values: never[]) => unknown): Stop
  on<Name extends keyof ClientEvents>(
    name: Name,
    listener: (detail: ClientEvents[Name]) => void,
  ): Stop
  /** Hears everything that is emitted, by its name. */
  onAny(listener: (event: ClientEvent) => void): Stop
  emit<Name extends keyof ClientEvents>(name: Name, detail: ClientEvents[Name]): void
  /**
   * Asks the gateway.
   *
   * @throws BeckonError with the gateway's code, or `network/unreachable`
   */
  request<T>(route: `${'GET' | 'POST' | 'DELETE'} /${string}`, request?: GatewayRequest): Promise<T>
}
