import type { Client, Plugin, Stop } from '@beckon/core'
import { type AttributionOptions, keepAttribution } from './attribution.ts'
import { readCampaign } from './campaign.ts'
import { createEmit } from './create-emit.ts'
import { isBot } from './is-bot.ts'
import { type ObserverOptions, startObservers } from './observers.ts'
import { stopAll } from './stop-all.ts'
import { whenActivated } from './when-activated.ts'

export interface TrackingOptions extends ObserverOptions {
  /** Campaign and referrer of this visit in the context of every event; on where absent. */
  campaign?: boolean | undefined
  /** First and last touch, kept between visits; on where absent. */
  attribution?: boolean | AttributionOptions | undefined
  /** Share of observed events that are recorded, 0 to 1, by visitor and event; 1 where absent. */
  sample?: number | undefined
  /** `flag` puts `bot: true` into the context of what programs do, `drop` records nothing of it; `flag` where absent. */
  bots?: 'flag' | 'drop' | undefined
}

function start(client: Client, options: TrackingOptions): Stop {
  const { campaign = true, sample = 1 } = options
  const [emit, stop] = createEmit(client, sample)
  const bot = isBot(navigator) || undefined
  return stopAll([
    client.addContext({ ...(campaign && readCampaign()), bot }),
    startObservers(emit, options),
    stop,
  ])
}

/**
 * Records what visitors do while they allow `analytics`: pages, clicks, links, forms, scrolling,
 * attention, searches, media, what frustrates them, errors, and where they came from. It starts
 * with the grant and is gone, listeners and all, with the withdrawal. What people type is never
 * read, nothing inside `[data-private]` is either, and texts are masked.
 *
 * @example
 * createBeckon({ site: 'pk_…', host: 'https://beckon.example.com', plugins: [tracking({ clicks: false })] })
 */
export function tracking(options: TrackingOptions = {}): Plugin {
  const { attribution = true, bots } = options
  const stops: Stop[] = []
  let stop: Stop | undefined

  function pause(): void {
    stop?.()
    stop = undefined
  }

  return {
    name: 'tracking',
    setup(client) {
      // While a server renders there is nobody to observe.
      if (typeof document === 'undefined' || (bots === 'drop' && isBot(navigator))) return
      const follow = (): void => {
        if (attribution) stops.push(keepAttribution(client, Object(attribution)))
        stops.push(
          client.consent.subscribe(({ purposes }) => {
            if (purposes.analytics) stop ??= start(client, options)
            else pause()
          }),
        )
      }
      stops.push(whenActivated(follow))
    },
    dispose() {
      stopAll(stops.splice(0))()
      pause()
    },
  }
}
