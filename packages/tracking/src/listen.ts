import type { Stop } from '@beckon/core'

/** Listens first and passively: it sees everything and slows nothing down. */
export function listen<T extends Event>(
  target: EventTarget,
  name: string,
  listener: (event: T) => void,
): Stop {
  const options = { capture: true, passive: true }
  target.addEventListener(name, listener as EventListener, options)
  return () => target.removeEventListener(name, listener as EventListener, options)
}
