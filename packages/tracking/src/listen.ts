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
  const toggle = (act: 'addEventListener' | 'removeEventListener'): void => {
    for (const name of names.split(' ')) target[act](name, run, { capture: true, passive: true })
  }
  toggle('addEventListener')
  return () => toggle('removeEventListener')
}
