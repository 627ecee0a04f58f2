import type { Client, Signal, Stop } from '@beckon/core'
import type { Json } from '@beckon/protocol'
import type { Emit } from './emit.ts'

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
export function senseSignals(client: Client): { sense: Emit; stop: Stop } {
  const tell = (kind: Signal['kind'], reason: string, detail: Json): void =>
    client.emit('signal:sensed', {
      kind,
      reason: reason.toLowerCase().replaceAll(' ', '-'),
      detail,
    })

  /** Kept beside the attribution, which lasts as long as `analytics` does. */
  function visit(path: string, detail: Json): void {
    const { attribution } = client.record.get()
    const { decisive = [] } = (attribution ?? {}) as { decisive?: readonly string[] }
    if (decisive.includes(path)) tell('intent', 'page-returned', detail)
    else
      client.record.patch({
        attribution: { ...attribution, decisive: [path, ...decisive.slice(0, 9)] },
      })
  }

  return {
    sense({ properties, ...seen }) {
      const { path, seconds, total } = properties as {
        path: string
        seconds: number
        total: number
      }
      if (seen.type === 'page') {
        if (DECISIVE.test(path)) visit(path, properties)
      } else if (/(Rage|Dead|Error) Click|Abandoned/.test(seen.event))
        tell('frustration', seen.event, properties)
      else if (/Idle/.test(seen.event)) tell('idle', seen.event, properties)
      else if (total >= HIGH && total - seconds < HIGH) tell('intent', 'high-attention', properties)
    },
    stop: client.addStep(({ event, properties }) => {
      if (event && INTENT.test(event)) tell('intent', event, properties ?? {})
      return undefined
    }),
  }
}
