import type { ClientEvents } from '@beckon/core'

export type EventName = keyof ClientEvents

/** What `window` hears as `beckon:<name>`; `site` tells which one, where a page has several. */
export interface BeckonEvent<Name extends EventName = EventName>
  extends CustomEvent<ClientEvents[Name]> {
  readonly site: string
}

export type BeckonEventMap = { [Name in EventName as `beckon:${Name}`]: BeckonEvent<Name> }

declare global {
  interface WindowEventMap extends BeckonEventMap {}
}

/** Tells the page what happened, as a DOM event `beckon:<name>` on `window`. */
export function announce<Name extends EventName>(
  site: string,
  name: Name,
  detail: ClientEvents[Name],
): void {
  window.dispatchEvent(Object.assign(new CustomEvent(`beckon:${name}`, { detail }), { site }))
}
