import type { Stop } from '../platform.ts'

/**
 * What is needed of a page's `window`. Every plugin here takes one and defaults to the global one;
 * where there is no `document`, as on a server or in a worker, it does nothing.
 */
export interface CmpView {
  readonly document?: unknown
  /** The window above; the same one where there is none. */
  readonly parent?: unknown
  addEventListener(type: string, listener: (event: Event) => void): void
  removeEventListener(type: string, listener: (event: Event) => void): void
  setTimeout(run: () => void, milliseconds: number): unknown
  clearTimeout(timer: unknown): void
}

type Target = Pick<CmpView, 'addEventListener' | 'removeEventListener'>

/** Listens to several events at once. */
export function listen(
  target: Target,
  types: readonly string[],
  listener: (event: Event) => void,
): Stop {
  for (const type of types) target.addEventListener(type, listener)
  return () => {
    for (const type of types) target.removeEventListener(type, listener)
  }
}
