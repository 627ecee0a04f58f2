import type { Beckon, ClientEvents } from '@beckon/core'
import type { Command } from './commands.ts'
import type { QueuedCall } from './create-global.ts'

/**
 * What a page calls before the tag is there; the tag runs the calls in their order. It is for who
 * writes the stub themselves, for instance to type `window.beckon` without importing any code.
 *
 * @example
 * import type { Stub } from '@beckon/embed'
 * const q: NonNullable<Stub['q']> = []
 * const stub: Stub = Object.assign((...call: readonly unknown[]) => void q.push(call), { q })
 * stub('track', 'Signed Up')
 * window.beckon ??= stub as Window['beckon']
 */
export interface Stub {
  /** Keeps a call as the global takes it, and answers nothing yet. */
  <Name extends keyof ClientEvents>(
    command: 'on',
    name: Name,
    listener: (detail: ClientEvents[Name]) => void,
  ): void
  <Name extends Exclude<Command, 'on'>>(command: Name, ...values: Parameters<Beckon[Name]>): void
  q?: QueuedCall[] | undefined
}
