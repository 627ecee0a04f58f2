import type { ClientEvents, Stop } from '@beckon/core'

export type EventName = keyof ClientEvents

/** Tells the page what happened, as a DOM event `beckon:<name>` on `window`. */
export function announce<Name extends EventName>(name: Name, detail: ClientEvents[Name]): void {
  window.dispatchEvent(new CustomEvent(`beckon:${name}`, { detail }))
}

/** Listens to what is announced; DOM events keep the listener's errors to the page. */
export function listen(name: string, listener: (detail: unknown) => void): Stop {
  const onEvent = (event: Event): void => listener((event as CustomEvent).detail)
  window.addEventListener(`beckon:${name}`, onEvent)
  return () => window.removeEventListener(`beckon:${name}`, onEvent)
}
