import type { Beckon, ConsentInput, ConsentState, Plugin, Stop } from '@beckon/core'
import { BeckonError } from '@beckon/protocol'
import { announce, listen } from './announce.ts'
import type { ChoiceNotes } from './choice-notes.ts'
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
    ai: false,
    recording: false,
  },
  chosen: false,
  at: null,
  gpc: false,
  asked: {},
}

/** They are about somebody or something with a name, which core insists on too. */
const NAMING = /^(track|identify|group|alias)$/

function invoke(whole: Beckon, command: Command, values: readonly unknown[]): unknown {
  return (whole[command] as (...values: readonly unknown[]) => unknown)(...values)
}

interface StandInOptions {
  widget: LateWidget
  /** Answers what starts core: by then everything may have been destroyed. */
  fetchCore(): Promise<() => Beckon>
  notes: ChoiceNotes
  /** Whether somebody chose before. */
  hasRecord(): boolean
}

/** Answers for Beckon until it is needed, then fetches it and steps aside. */
export function createStandIn({ widget, fetchCore, notes, hasRecord }: StandInOptions): StandIn {
  const stops: Stop[] = []
  let core: Promise<Beckon> | undefined
  let beckon: Beckon | undefined
  let identity: Parameters<Beckon['identify']> | undefined
  let destroyed = false

  function requireLife(): void {
    if (destroyed) throw new BeckonError('client/destroyed', 'Beckon was removed from this page.')
  }

  function begin(start: () => Beckon): Beckon {
    requireLife()
    notes.takeBack()
    beckon = start()
    if (identity) beckon.identify(...identity).catch(() => {})
    return beckon
  }

  function giveUp(): never {
    core = undefined
    notes.leave()
    const error = new BeckonError('network/unreachable', 'Beckon could not be loaded.')
    if (!destroyed) announce('error', { error })
    throw error
  }

  function summon(): Promise<Beckon> {
    core ??= fetchCore().then(begin, giveUp)
    return core
  }

  /** Nothing is allowed yet: no event is wanted, and the widget answers for itself. */
  function answer(command: Command, values: readonly unknown[]): unknown {
    if (NAMING.test(command) && !values[0]) throw new BeckonError('command/invalid')
    if (command === 'identify') identity = values as Parameters<Beckon['identify']>
    if (command === 'reset') identity = undefined
    return command === 'consent' ? UNCHOSEN : widget.run(command, values)
  }

  async function destroy(): Promise<void> {
    if (destroyed) return
    destroyed = true
    for (const stop of stops.splice(0)) stop()
    if (beckon) await beckon.destroy()
    else widget.dispose()
  }

  async function relay(command: Command, values: readonly unknown[]): Promise<unknown> {
    if (command === 'destroy') return destroy()
    requireLife()
    const isChoice = command === 'consent' && values[0] !== 'get'
    if (isChoice && !beckon) notes.note(values[0] as ConsentInput)
    if (core || isChoice || (command === 'consent' && hasRecord()))
      return invoke(await summon(), command, values)
    return answer(command, values)
  }

  /** Returns its stop at once, though the plugin has to wait for core. */
  function use(plugin: Plugin): Stop {
    const using = destroyed ? undefined : summon().then((whole) => whole.use(plugin))
    using?.catch(() => {})
    return () => void using?.then((stop) => stop()).catch(() => {})
  }

  return {
    summon,
    run(command, values) {
      if (command === 'use') return use(values[0] as Plugin)
      if (command !== 'on') {
        const answer = relay(command, values)
        // What nobody waits for must not turn up among the errors of the page.
        answer.catch(() => {})
        return answer
      }
      if (destroyed) return () => {}
      const stop = listen(...(values as Parameters<typeof listen>))
      stops.push(stop)
      return stop
    },
  }
}
