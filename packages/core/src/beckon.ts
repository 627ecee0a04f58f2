import type { CallbackRequest, Json } from '@beckon/protocol'
import type { ClientEvents, ConsentInput, ConsentState, View } from './client.ts'
import type { Platform, Stop } from './platform.ts'
import type { Plugin } from './plugin.ts'

export interface BeckonOptions {
  /** Public key of the site, `pk_…`. */
  site: string
  /** Origin of the gateway, e.g. `https://beckon.example.com`. */
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
  launcher?: 'visible' | 'hidden' | undefined
}

export type CallbackValues = Partial<Pick<CallbackRequest, 'phone' | 'name' | 'note' | 'at'>>

/**
 * What a page talks to. Each command returns a promise and rejects with a `BeckonError`;
 * those of the widget reject with `command/unavailable` where no widget is installed.
 */
export interface Beckon {
  /**
   * Says who this visitor is. Before `analytics` is allowed nothing is sent: the `userId` is
   * remembered, in memory, for events under a later consent, and `traits` are dropped. Call it
   * again after the grant if they matter.
   *
   * `token` is reserved: the gateway takes every `userId` from a page as an unverified claim.
   */
  identify(userId: string, traits?: Json, options?: { token?: string }): Promise<void>
  track(event: string, properties?: Json): Promise<void>
  page(name?: string, properties?: Json): Promise<void>
  group(groupId: string, traits?: Json): Promise<void>
  alias(userId: string): Promise<void>
  /** Forgets the visitor: a new one begins. The choice of consent stays with the device. */
  reset(): Promise<void>
  consent(choice: ConsentInput | 'get'): Promise<ConsentState>
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
  use(plugin: Plugin): Stop
  /**
   * Stops everything, disposes plugins in reverse order. Queued events are sent first where they
   * can be. The one command that may be called again.
   */
  destroy(): Promise<void>
}
