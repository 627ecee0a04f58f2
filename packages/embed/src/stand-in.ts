import type { Beckon, ConsentInput, ConsentState, Stop } from '@beckon/core'
import { BeckonError } from '@beckon/protocol'
import { announce, type BeckonEvent } from './announce.ts'
import type { Chunks } from './chunks.ts'
import { COMMANDS, type Command, invoke } from './commands.ts'
import type { Run } from './create-global.ts'
import { editPending } from './edit-pending.ts'
import { createLateWidget } from './late-widget.ts'
import type { TagOptions } from './read-attributes.ts'
import { readRecord } from './watch-record.ts'

export interface StandIn {
  run: Run
  /** Fetches core if it is not there yet. */
  summon(): Promise<Beckon>
  /** Fetches the widget too, and puts it into core. */
  complete(): Promise<Beckon>
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

/** They answer how to stop. */
const STARTING = /^(use|addStep)$/

/** A choice that is kept, or waits to be, or the attribute where there is none. */
const GRANTED = /analytics":true|granted/

const SAYING = /^(register|identify|reset)$/

/**
 * Answers for Beckon until it is needed, then fetches it and steps aside.
 */
export function createStandIn(options: TagOptions, chunks: Chunks, signal: AbortSignal): StandIn {
  const { site, host: _, consent, ...given } = options
  const late = createLateWidget(given, () => complete())
  const fetched: Partial<Record<'core' | 'whole', Promise<Beckon>>> = {}
  let beckon: Beckon | undefined
  /** How many choices lie in the record until core is there and told itself. */
  let noted = 0
  /** What is said of the visitor and of events to come; core is told once it is there. */
  let said: (readonly [Command, readonly unknown[]])[] = []

  /** Fetches once, whoever asks; where it failed, again when somebody asks again. */
  function obtain(name: 'core' | 'whole', fetch: () => Promise<Beckon>): Promise<Beckon> {
    fetched[name] ??= fetch().catch((cause: unknown) => {
      delete fetched[name]
      // What is noted lies there for whichever core comes next.
      noted = 0
      signal.throwIfAborted()
      if (cause instanceof BeckonError) throw cause
      const error = new BeckonError('network/unreachable')
      announce(site, 'error', { error })
      throw error
    })
    return fetched[name]
  }

  const summon = (): Promise<Beckon> =>
    obtain('core', async () => {
      // Core asks for it once it is there; here both are on their way at once.
      if (GRANTED.test(readRecord(site) || (consent as string))) chunks.tracking().catch(() => {})
      const { startCore } = await chunks.core()
      signal.throwIfAborted()
      if (noted) editPending(site, (pending) => pending.slice(0, -noted))
      noted = 0
      beckon = startCore({ ...options, ...chunks, ...late })
      for (const call of said) invoke(beckon, ...call)
      return beckon
    })

  const complete = (): Promise<Beckon> =>
    obtain('whole', async () => {
      // Both are on their way at once. Core comes first, to be talked to and to be missed.
      const panel = chunks.panel()
      panel.catch(() => {})
      const whole = await summon()
      const { takeOver } = await panel
      whole.use(takeOver({ ...late.settings, consent, inherited: late }))
      late.answers = {}
      return whole
    })

  /** True where core has to say; a choice is noted until it is there. */
  function needsCore(input: unknown): unknown {
    if (input === 'get') return fetched.core || readRecord(site)
    if (!beckon) {
      noted++
      editPending(site, (pending) => [
        ...pending,
        { input: input as ConsentInput, at: new Date().toJSON() },
      ])
    }
    return true
  }

  async function relay(command: Command, values: readonly unknown[]): Promise<unknown> {
    if (command === 'destroy') {
      // First: core may have to wait for answers, and the page has none to wait for.
      late.launcher.remove()
      return beckon?.destroy()
    }
    signal.throwIfAborted()
    if (command === 'reset') {
      late.handedIn = {}
      said = []
    }
    const answer = late.answers[command]
    if (answer) return answer(...(values as never[]))
    if (!COMMANDS.includes(command) || (NAMING.test(command) && !values[0]))
      throw new BeckonError('command/invalid')
    const isConsent = command === 'consent'
    if (isConsent ? needsCore(values[0]) : fetched.core || STARTING.test(command))
      return invoke(await summon(), command, values)
    // Without core no event is wanted. Whom another page knew is forgotten once core is there.
    if (SAYING.test(command)) said.push([command, values])
    return isConsent ? UNCHOSEN : undefined
  }

  return {
    summon,
    complete,
    run(command, values) {
      if (command === 'on') {
        // DOM events keep the listener's errors to the page.
        const [name, listener] = values as [string, (detail: unknown) => void]
        const onEvent = (event: Event): void => {
          if ((event as BeckonEvent).site === site) listener((event as BeckonEvent).detail)
        }
        window.addEventListener(`beckon:${name}`, onEvent, { signal })
        return () => window.removeEventListener(`beckon:${name}`, onEvent)
      }
      const answer = relay(command, values)
      // What nobody waits for must not turn up among the errors of the page.
      answer.catch(() => {})
      // What has to wait for core can be stopped at once.
      return STARTING.test(command)
        ? () => void answer.then((stop) => (stop as Stop)()).catch(() => {})
        : answer
    },
  }
}
