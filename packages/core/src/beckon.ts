import type { CallbackRequest, Json } from '@beckon/protocol'
import type { EventOptions } from './call.ts'
import type {
  Client,
  ClientEvents,
  ConsentEvidence,
  ConsentInput,
  ConsentState,
  ProofSource,
  Stats,
  View,
} from './client.ts'
import type { Platform, Stop } from './platform.ts'
import type { Plugin } from './plugin.ts'

export interface BeckonOptions {
  /** Public key of the site, `pk_…`. */
  site: string
  /** Origin of the gateway, with a path where it lives under one, e.g. `https://beckon.example.com`. */
  host: string
  plugins?: readonly Plugin[] | undefined
  /** The world; the browser where absent. */
  platform?: Platform | undefined
}

/** What the widget can be told at run time. All optional; what is absent stays as it is. */
export interface WidgetSettings {
  locale?: string | undefined
  position?: 'left' | 'right' | undefined
  /** Any CSS colour in hexadecimal notation, `#rgb` or `#rrggbb`. */
  color?: string | undefined
  zIndex?: number | undefined
  /** From the edges of the window, in pixels; what a phone keeps for itself comes on top. */
  offsetX?: number | undefined
  offsetY?: number | undefined
  launcher?: 'visible' | 'hidden' | undefined
  /** False for no sound when an answer comes while the chat is not in sight. */
  sound?: boolean | undefined
}

export type CallbackValues = Partial<Pick<CallbackRequest, 'phone' | 'name' | 'note' | 'at'>>

/** Any event with any properties. */
export type AnyPlan = Record<string, Json | undefined>

/** Properties may be left out where the plan says they may be undefined. */
export type TrackValues<Properties> = undefined extends Properties
  ? [properties?: Properties, options?: EventOptions]
  : [properties: Properties, options?: EventOptions]

/** What a visitor may ask of what is kept about them. */
export type PrivacyRequest = 'export' | 'erase' | 'receipts'

/**
 * What a page talks to. Each command returns a promise and rejects with a `BeckonError`;
 * those of the widget reject with `command/unavailable` where no widget is installed.
 *
 * @typeParam Plan the site's tracking plan: event name -> its properties
 * @example
 * type Plan = { 'Order Completed': { order_id: string; revenue: number }; 'Signed Up': undefined }
 * const beckon = createBeckon<Plan>({ site: 'pk_…', host: 'https://beckon.example.com' })
 * await beckon.track('Order Completed', { order_id: '7', revenue: 12.5 })
 */
export interface Beckon<Plan = AnyPlan> {
  /**
   * Says who this visitor is. Somebody else than before is a new visitor: `reset` comes first.
   * Without `analytics` nothing is sent: the `userId` is remembered, in memory, for events under a
   * later consent, and `traits` are dropped.
   *
   * By itself it is a claim, shown as unverified. With a `token`, a JWT signed by your server, or
   * `getToken`, which is asked for one now and whenever it has to be renewed, the gateway knows.
   */
  identify(userId: string, traits?: Json, options?: ProofSource): Promise<void>
  track<Name extends keyof Plan & string>(
    event: Name,
    ...values: TrackValues<Plan[Name]>
  ): Promise<void>
  page(name?: string, properties?: Json, options?: EventOptions): Promise<void>
  screen(name?: string, properties?: Json, options?: EventOptions): Promise<void>
  group(groupId: string, traits?: Json, options?: EventOptions): Promise<void>
  alias(userId: string, options?: EventOptions): Promise<void>
  /** Adds to the properties of every event from now on, on this page; undefined takes one away. */
  register(properties: Json): Promise<void>
  /** Forgets the visitor: a new one begins. The choice of consent stays with the device. */
  reset(): Promise<void>
  consent(choice: ConsentInput | 'get', evidence?: ConsentEvidence): Promise<ConsentState>
  /** What became of the events: `tracked` is always the sum of the others. */
  stats(): Promise<Stats>
  /**
   * Gives the visitor all that is kept about them, erases it (and forgets them here too), or gives
   * the receipts of their choices.
   */
  privacy(request: PrivacyRequest): Promise<unknown>
  open(view?: View): Promise<void>
  close(): Promise<void>
  toggle(): Promise<void>
  show(): Promise<void>
  hide(): Promise<void>
  send(text: string): Promise<void>
  prefill(text: string): Promise<void>
  callback(values?: CallbackValues): Promise<void>
  update(settings: WidgetSettings): Promise<void>
  on<Name extends keyof ClientEvents>(
    name: Name,
    listener: (detail: ClientEvents[Name]) => void,
  ): Stop
  /** Enriches, filters or redacts every event before it is kept; see `Client.addStep`. */
  addStep: Client['addStep']
  use(plugin: Plugin): Stop
  /**
   * Stops everything, disposes plugins in reverse order. Queued events are sent first where they
   * can be. The one command that may be called again.
   */
  destroy(): Promise<void>
}
