import type { BeckonGlobal, QueuedCall } from './create-global.ts'

/**
 * What a page calls before the tag is there; the tag runs the calls in their order. It is for who
 * writes the stub themselves, for instance to type `window.beckon` without importing any code.
 *
 * @example
 * import type { Stub } from '@beckon/embed'
 * const q: NonNullable<Stub['q']> = []
 * const stub: Stub = Object.assign((...call: Parameters<Stub>) => void q.push(call), { q })
 * stub('track', 'Signed Up')
 * window.beckon ??= stub as Window['beckon']
 */
export interface Stub {
  /** Keeps a call: a command and its values, as the global takes them. Answers nothing yet. */
  (...call: Parameters<BeckonGlobal>): void
  q?: QueuedCall[] | undefined
}
