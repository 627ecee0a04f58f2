import type { Stop } from './platform.ts'

/** Listens until it is stopped. */
export function listen<T extends Event>(
  target: EventTarget,
  name: string,
  listener: (event: T) => void,
): Stop {
  target.addEventListener(name, listener as EventListener)
  return () => target.removeEventListener(name, listener as EventListener)
}
