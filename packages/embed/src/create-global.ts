import type { Beckon, ClientEvents, Stop } from '@beckon/core'
import { BeckonError } from '@beckon/protocol'
import { COMMANDS, type Command } from './commands.ts'

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
  q?: ArrayLike<unknown>[] | undefined
  /** True until it is destroyed. */
  mounted?: boolean | undefined
}

/** Every command goes one way, called by name or as a method. */
export type Run = (command: Command, values: readonly unknown[]) => unknown

export function createGlobal(run: Run): BeckonGlobal {
  const call = (command: Command, ...values: readonly unknown[]): unknown =>
    COMMANDS.includes(command)
      ? run(command, values)
      : Promise.reject(new BeckonError('command/invalid', `There is no command "${command}".`))
  const methods = COMMANDS.map((command) => [
    command,
    (...values: readonly unknown[]) => run(command, values),
  ])
  return Object.assign(call, Object.fromEntries(methods)) as BeckonGlobal
}

declare global {
  interface Window {
    beckon?: BeckonGlobal | undefined
  }
}
