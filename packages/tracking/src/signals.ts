import type { Client, Signal, Step, Stop } from '@beckon/core'
import type { Json } from '@beckon/protocol'
import type { Emit } from './emit.ts'
import { observePages, type PageOptions } from './pages.ts'
import { stopAll } from './stop-all.ts'

/** What a step hears of an event. */
export type TrackedEvent = Parameters<Step>[0]

export interface SignalOptions extends PageOptions {
  /** Events that were tracked before this could hear them. */
  early?: readonly TrackedEvent[] | undefined
}

/** Events of Segment's e-commerce spec that come before an order. */
const INTENT = /^(Product Added|Cart Viewed|Checkout |Payment Info|Coupon )/
/** Pages that are come back to before a decision. */
const DECISIVE = /pric|plan|tarif|preis|cart|basket|checkout/i
/** Seconds of attention to one page that show an interest. */
const HIGH = 60

/**
 * Tells what observations suggest as `signal:sensed`: `frustration`, `intent`, `idle`. The reason
 * is the event's name in small letters (`rage-click`, `cart-viewed`), `page-returned` for a page
 * of prices or the checkout that is seen again, or `high-attention` for a minute with one page.
 *
 * @returns what to tell each observation, and how to stop
 */
export function senseSignals(
  client: Client,
  { early = [], ...pages }: SignalOptions = {},
): { sense: Emit; stop: Stop } {
  const tell = (kind: Signal['kind'], reason: string, detail: Json): void =>
    client.emit('signal:sensed', {
      kind,
      reason: reason.toLowerCase().replaceAll(' ', '-'),
      detail,
    })

  /** Kept beside the attribution, which lasts as long as `analytics` does. */
  function visit({ pathname: path }: URL): void {
    const { attribution } = client.record.get()
    const { decisive = [] } = (attribution ?? {}) as { decisive?: readonly string[] }
    if (!DECISIVE.test(path)) return
    if (decisive.includes(path)) tell('intent', 'page-returned', { path })
    else
      client.record.patch({
        attribution: { ...attribution, decisive: [path, ...decisive.slice(0, 9)] },
      })
  }
  function hear({ event, properties }: TrackedEvent): undefined {
    if (event && INTENT.test(event)) tell('intent', event, properties ?? {})
  }

  early.forEach(hear)
  return {
    sense({ properties, ...seen }) {
      const { seconds, total } = properties as { seconds: number; total: number }
      if (seen.type === 'page') return
      const { event } = seen
      if (/(Rage|Dead|Error) Click|Abandoned/.test(event)) tell('frustration', event, properties)
      else if (/Idle/.test(event)) tell('idle', event, properties)
      else if (total >= HIGH && total - seconds < HIGH) tell('intent', 'high-attention', properties)
    },
    stop: stopAll([observePages(visit, pages), client.addStep(hear)]),
  }
}
