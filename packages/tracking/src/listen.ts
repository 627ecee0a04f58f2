import type { Stop } from '@beckon/core'

/**
 * Listens first and passively: it sees everything and slows nothing down. What goes wrong in a
 * listener is ours, and neither the page nor its own error reports hear of it.
 *
 * @param names separated by spaces
 */
export function listen<T extends Event>(
  target: EventTarget,
  names: string,
  listener: (event: T) => void,
): Stop {
  const run = (event: Event): void => {
    try {
      listener(event as T)
    } catch {}
  }
  const all = names.split(' ')
  for (const name of all) target.addEventListener(name, run, { capture: true, passive: true })
  return () => {
    for (const name of all) target.removeEventListener(name, run, true)
  }
}
