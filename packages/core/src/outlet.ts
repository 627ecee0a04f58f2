import { BeckonError } from '@beckon/protocol'
import type { Call } from './call.ts'
import type { Client, Consent } from './client.ts'
import type { Engine, EngineOptions } from './engine.ts'
import type { Answer } from './gateway.ts'

/** Where events and receipts go. */
export interface Outlet {
  /** @throws BeckonError what is wrong with it */
  add(call: Call): void
  count(): number
  /** Sends receipts at once; events follow in their own time. */
  deliver(): Promise<void>
  /**
   * From here on events are taken while `analytics` is allowed, and given up with it, also those
   * on their way. Until it is, nothing that is kept of them is touched, and no engine fetched.
   */
  follow(consent: Consent): void
  /** Sends what can be sent, and nothing after. */
  stop(): Promise<void>
}

interface OutletOptions extends EngineOptions {
  emit: Client['emit']
}

/** Lets calls wait for the engine that sends them, which most visits never need. */
export function createOutlet(options: OutletOptions): Outlet {
  const { site, platform, record, receipts, ledger, emit } = options
  let waiting: Call[] = []
  let open = false
  let engine: Engine | undefined
  let loading: Promise<void> | undefined
  let held: Answer | undefined

  /** As it is now: whoever called may change what they handed in. */
  function freeze(call: Call): Call {
    try {
      return JSON.parse(JSON.stringify(call))
    } catch (thrown) {
      ledger.drop('invalid', 1)
      throw new BeckonError('command/invalid', `The event is no JSON: ${thrown}`)
    }
  }

  function begin(): void {
    const { late = [] } = record.get()
    if (late[0]) record.patch({ late: undefined })
    ledger.track(late.length)
    engine?.open([...late, ...waiting])
    waiting = []
  }

  async function load(): Promise<void> {
    const [{ createEngine }, vault] = await Promise.all([
      import('./engine.ts'),
      platform.openVault(`beckon.${site}`),
    ])
    engine = createEngine({ ...options, ...vault }, held)
    if (open) begin()
  }

  /** Where it cannot be had, the next occasion tries again. */
  function summon(): Promise<void> {
    loading ??= load().catch(() => {
      loading = undefined
    })
    return loading
  }

  const stops = [
    platform.onWake(() => void ((open || receipts.isWaiting()) && summon())),
    // A page that goes before the engine came leaves its events to the next one.
    platform.onHide(() => {
      if (engine || !waiting[0]) return
      record.patch(({ late = [] }) => ({ late: [...late, ...waiting] }))
      ledger.track(-waiting.length)
      waiting = []
    }),
  ]

  const count = (): number => engine?.count() ?? waiting.length

  return {
    count,
    add(call) {
      if (engine) return engine.add(call)
      waiting.push(freeze(call))
      void summon()
    },
    async deliver() {
      if (engine) return engine.deliver()
      held = await receipts.send()
      if (held) void summon()
    },
    follow(consent) {
      let { epoch } = consent.get()
      stops.push(
        consent.subscribe((state) => {
          const { analytics } = state.purposes
          if (open && !analytics) {
            ledger.drop('consent', count())
            waiting = []
            engine?.clear()
          }
          if (analytics && !open) engine ? begin() : void summon()
          open = analytics
          if (state.epoch !== epoch) emit('consent:changed', state)
          epoch = state.epoch
        }),
      )
    },
    async stop() {
      for (const stop of stops) stop()
      if (waiting[0] || receipts.isWaiting()) await summon()
      await engine?.stop()
    },
  }
}
