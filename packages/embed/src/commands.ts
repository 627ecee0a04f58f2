import type { Beckon } from '@beckon/core'

export type Command = keyof Beckon

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
  'register',
  'addStep',
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
