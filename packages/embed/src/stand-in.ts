import type { Beckon, ConsentState, Plugin, Stop } from '@beckon/core'
import { BeckonError } from '@beckon/protocol'
import { listen } from './announce.ts'
import type { Command } from './commands.ts'
import type { Run } from './create-global.ts'
import type { LateWidget } from './late-widget.ts'

export interface StandIn {
  run: Run
  /** Fetches core if it is not there yet. */
  summon(): Promise<Beckon>
}

const UNCHOSEN: ConsentState = {
  epoch: 0,
  purposes: {
    functional: false,
    analytics: false,
    profile: false,
    personalization: false,
    ads: false,
  },
  chosen: false,
  at: null,
}

function invoke(beckon: Beckon, command: Command, values: readonly unknown[]): unknown {
  return (beckon[command] as (...values: readonly unknown[]) => unknown)(...values)
}

interface StandInOptions {
  widget: LateWidget
  fetchCore(): Promise<Beckon>
  /** Whether somebody chose before. */
  hasRecord(): boolean
}

/** Answers for Beckon until it is needed, then fetches it and steps aside. */
export function createStandIn({ widget, fetchCore, hasRecord }: StandInOptions): StandIn {
  const stops: Stop[] = []
  let core: Promise<Beckon> | undefined
  let identity: Parameters<Beckon['identify']> | undefined
  let destroyed = false

  function introduce(beckon: Beckon): Beckon {
    if (identity) beckon.identify(...identity).catch(() => {})
    return beckon
  }

  function summon(): Promise<Beckon> {
    core ??= fetchCore().then(introduce, () => {
      core = undefined
      throw new BeckonError('network/unreachable', 'Beckon could not be loaded.')
    })
    return core
  }

  /** Nothing is allowed yet: no event is wanted, and the widget answers for itself. */
  function answer(command: Command, values: readonly unknown[]): unknown {
    if (command === 'identify') identity = values as Parameters<Beckon['identify']>
    if (command === 'reset') identity = undefined
    return command === 'consent' ? UNCHOSEN : widget.run(command, values)
  }

  async function destroy(): Promise<void> {
    destroyed = true
    for (const stop of stops.splice(0)) stop()
    const beckon = await core?.catch(() => undefined)
    if (beckon) await beckon.destroy()
    else widget.dispose()
  }

  async function relay(command: Command, values: readonly unknown[]): Promise<unknown> {
    if (destroyed) throw new BeckonError('client/destroyed', 'Beckon was removed from this page.')
    if (command === 'destroy') return destroy()
    const needsCore = command === 'consent' && (values[0] !== 'get' || hasRecord())
    if (core || needsCore) return invoke(await summon(), command, values)
    return answer(command, values)
  }

  /** Returns its stop at once, though the plugin has to wait for core. */
  function use(plugin: Plugin): Stop {
    const using = destroyed ? undefined : summon().then((beckon) => beckon.use(plugin))
    using?.catch(() => {})
    return () => void using?.then((stop) => stop()).catch(() => {})
  }

  return {
    summon,
    run(command, values) {
      if (command === 'use') return use(values[0] as Plugin)
      if (command !== 'on') return relay(command, values)
      const stop = listen(...(values as Parameters<typeof listen>))
      stops.push(stop)
      return stop
    },
  }
}
