import type { Beckon } from '@beckon/core'
import type { Json } from '@beckon/protocol'

/** What core answers beside the methods of `Beckon`; relayed to it by name. */
export interface RelayedCommands {
  /** A screen of an app was seen; `page` for what has no address. */
  screen(name?: string, properties?: Json): Promise<void>
  /** What became of the events so far. */
  stats(): Promise<unknown>
  /** The visitor's own data: a copy, its erasure, or the receipts of their choices. */
  privacy(request: 'export' | 'erase' | 'receipts'): Promise<unknown>
}

export type Commands = Beckon & RelayedCommands

export type Command = keyof Commands

export const COMMANDS: readonly Command[] = [
  'open',
  'close',
  'toggle',
  'show',
  'hide',
  'send',
  'prefill',
  'callback',
  'update',
  'identify',
  'track',
  'page',
  'screen',
  'group',
  'alias',
  'reset',
  'consent',
  'privacy',
  'stats',
  'on',
  'use',
  'destroy',
]

/** Runs a command of core by its name. */
export function invoke(beckon: Beckon, command: Command, values: readonly unknown[]): unknown {
  return (beckon as unknown as Record<Command, (...values: readonly unknown[]) => unknown>)[
    command
  ](...values)
}
