import type { Beckon, ClientEvents } from '@beckon/core'
import type { Command } from '../commands.ts'
import type { BeckonGlobal, QueuedCall } from '../create-global.ts'

type Tell = <Name extends Exclude<Command, 'on'>>(
  command: Name,
  ...values: Parameters<Beckon[Name]>
) => void

function call(...values: readonly unknown[]): void {
  const q: QueuedCall[] = []
  window.beckon ??= Object.assign((...values: readonly unknown[]) => void q.push(values), {
    q,
  }) as unknown as BeckonGlobal
  const beckon = window.beckon as unknown as (...values: readonly unknown[]) => unknown
  beckon(...values)
}

/** Runs a command of the page's Beckon: now, or in its turn once the tag is there. */
export const tell: Tell = call

/** Hears an event of the page's Beckon from the moment it is there. */
export function hear<Name extends keyof ClientEvents>(
  name: Name,
  listener: (detail: ClientEvents[Name]) => void,
): void {
  call('on', name, listener)
}
