import type { Beckon, ClientEvents, Stop } from '@beckon/core'
import { COMMANDS, type Command } from './commands.ts'

/** The arguments of one call, as the stub keeps them: a command and its values. */
export type QueuedCall = IArguments | readonly unknown[]

/** `beckon('track', 'Signed Up')` is `beckon.track('Signed Up')`. */
export type BeckonGlobal = Beckon & {
  // `Parameters` forgets which event it is, and with it what the listener gets.
  <Name extends keyof ClientEvents>(
    command: 'on',
    name: Name,
    listener: (detail: ClientEvents[Name]) => void,
  ): Stop
  <Name extends Exclude<Command, 'on'>>(
    command: Name,
    ...values: Parameters<Beckon[Name]>
  ): ReturnType<Beckon[Name]>
  /** Calls made before the script had loaded. */
  q?: QueuedCall[] | undefined
  /** True until it is destroyed. */
  mounted?: boolean | undefined
  /** Every site on this page by its key, this one included. */
  sites?: Record<string, BeckonGlobal> | undefined
}

/** Every command goes one way, called by name or as a method. */
export type Run = (command: Command, values: readonly unknown[]) => unknown

export function createGlobal(run: Run): BeckonGlobal {
  const methods = COMMANDS.map((command) => [
    command,
    (...values: readonly unknown[]) => run(command, values),
  ])
  const call: unknown = (command: Command, ...values: readonly unknown[]) => run(command, values)
  return Object.assign(call as BeckonGlobal, Object.fromEntries(methods))
}

declare global {
  interface Window {
    beckon?: BeckonGlobal | undefined
  }
}
