import type {
  BeckonError,
  Callback,
  ConsentChoice,
  ConsentNotice,
  Json,
  Message,
  Moment,
  Purpose,
  Purposes,
} from '@beckon/protocol'
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
  'consent:changed': ConsentState
  /** What the visitor's behaviour suggests; told to plugins and the page, and sent nowhere by itself. */
  'signal:sensed': Signal
  /** The gateway's answer to a batch brought something to show. */
  'moment:received': { moment: Moment }
  /** Events were given up: how many, and why. */
  'event:dropped': { reason: DropReason; count: number }
  error: { error: BeckonError }
}

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
  | 'reset'

export interface ConsentState {
  /** Raised by every choice; 0 before the first. */
  epoch: number
  purposes: Purposes
  /** False until somebody chose. */
  chosen: boolean
  /** When, ISO 8601; null before a choice. */
  at: string | null
}

/** `granted` and `denied` stand for all purposes; an object changes those it names. */
export type ConsentInput = 'granted' | 'denied' | Partial<Record<Purpose, boolean>>

/** What the visitor was shown when they chose. */
export interface ConsentEvidence {
  /** `widget`, `api`, `attribute`, or a name of your own. */
  surface: string
  notice?: ConsentNotice | undefined
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

/**
 * The one record of a site in the browser's storage. It is read once at the start and
 * written only after a choice or an act of the visitor.
 */
export interface SiteRecord {
  consent?: { epoch: number; purposes: Purposes; at: string } | undefined
  /** Made under `analytics`, forgotten with it. */
  anonymousId?: string | undefined
  /** Token of the visitor session; kept from the first message on. */
  session?: string | undefined
  /**
   * Chat messages the gateway has not acknowledged yet, oldest first. Kept from the first send
   * on; the next page sends what this one could not. `id` is the ULID each is sent with.
   */
  outbox?: readonly UnsentMessage[] | undefined
  /** First and last touch, kept by tracking under `analytics`. */
  attribution?: Json | undefined
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
}

/** What a plugin works with, and all it works with. */
export interface Client {
  readonly site: string
  /** Origin of the gateway, without a slash at the end. */
  readonly host: string
  readonly platform: Platform
  readonly consent: Consent
  readonly record: RecordStore
  track(event: string, properties?: Json): Promise<void>
  page(name?: string, properties?: Json): Promise<void>
  identify(userId: string, traits?: Json): Promise<void>
  reset(): Promise<void>
  /** Adds to the `context` of every event from now on. */
  addContext(context: Json): Stop
  /** Answers a command of the page, e.g. `open`; the last provider wins. */
  provide(command: string, run: (...values: never[]) => unknown): Stop
  on<Name extends keyof ClientEvents>(
    name: Name,
    listener: (detail: ClientEvents[Name]) => void,
  ): Stop
  emit<Name extends keyof ClientEvents>(name: Name, detail: ClientEvents[Name]): void
  /**
   * Asks the gateway.
   *
   * @throws BeckonError with the gateway's code, or `network/unreachable`
   */
  request<T>(route: `${'GET' | 'POST'} /${string}`, request?: GatewayRequest): Promise<T>
}
