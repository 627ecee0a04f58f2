import type { ClientEvents, Stop } from '@beckon/core'

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

interface ListenOptions {
  site: string
  name: string
  /** Ends with it, whoever forgot to stop. */
  signal: AbortSignal
}

/** Listens to what is announced; DOM events keep the listener's errors to the page. */
export function listen(
  { site, name, signal }: ListenOptions,
  listener: (detail: unknown) => void,
): Stop {
  const onEvent = (event: Event): void => {
    if ((event as BeckonEvent).site === site) listener((event as BeckonEvent).detail)
  }
  window.addEventListener(`beckon:${name}`, onEvent, { signal })
  return () => window.removeEventListener(`beckon:${name}`, onEvent)
}
