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

/** Calls that wait at most, and characters of those that are left to the next page. */
const MOST = 1000
const MOST_LATE = 100_000

/** So many calls later the engine is asked for once more. */
const RETRY = 50

/** Lets calls wait for the engine that sends them, which most visits never need. */
export function createOutlet(options: OutletOptions): Outlet {
  const { site, platform, record, receipts, ledger, emit } = options
  let waiting: Call[] = []
  let open = false
  /** What earlier pages kept was withdrawn, and nothing could be told to give it up. */
  let owing = false
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
    if (owing) engine.clear()
    if (open) begin()
    // It hears what the gateway answers to receipts that left before it came.
    if (!held) void engine.deliver()
  }

  /** A page that goes before the engine came leaves its events to the next one. */
  function leave(): void {
    if (engine || !waiting[0]) return
    let room = MOST_LATE
    let lost = 0
    record.patch(({ late = [] }) => {
      const all = [...late, ...waiting]
      const kept = all.filter((call) => {
        room -= JSON.stringify(call).length
        return room > 0
      })
      lost = all.length - kept.length
      return { late: kept }
    })
    ledger.track(lost - waiting.length)
    ledger.drop('full', lost)
    waiting = []
  }

  /** Where it cannot be had, the next occasion tries again. */
  function summon(): Promise<void> {
    loading ??= load().catch(() => {
      loading = undefined
    })
    return loading
  }

  const stops = [
    platform.onWake(() => void ((open || owing || receipts.isWaiting()) && summon())),
    platform.onHide(leave),
  ]

  const count = (): number => engine?.count() ?? waiting.length

  return {
    count,
    add(call) {
      if (engine) return engine.add(call)
      if (waiting.length < MOST) waiting.push(freeze(call))
      else ledger.drop('full', 1)
      // It was asked for with the grant: what failed since may be blocked for good.
      if (waiting.length % RETRY === 1) void summon()
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
            owing = true
            engine ? engine.clear() : void summon()
          }
          if (analytics && !open) engine ? begin() : void summon()
          // Before it is told: whoever hears of it may choose anew.
          const isNew = state.epoch !== epoch
          ;({ epoch } = state)
          open = analytics
          if (isNew) emit('consent:changed', state)
        }),
      )
    },
    async stop() {
      for (const stop of stops) stop()
      if (waiting[0] || receipts.isWaiting()) void summon()
      // Also one that is on its way already, which would start with nobody to stop it.
      await loading
      await engine?.stop()
    },
  }
}
