import type { Client, Plugin, Stop } from '@beckon/core'
import { type AttributionOptions, keepAttribution } from './attribution.ts'
import { readCampaign } from './campaign.ts'
import { createEmit } from './create-emit.ts'
import { isBot } from './is-bot.ts'
import { type ObserverOptions, type Observers, startObservers } from './observers.ts'
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

function start(client: Client, observers: Observers, options: TrackingOptions): Stop {
  const { campaign = true, sample = 1 } = options
  const [emit, stop] = createEmit(client, sample)
  const bot = isBot(navigator) || undefined
  return stopAll([
    client.addContext({ ...(campaign && readCampaign()), bot }),
    startObservers(observers, options, emit),
    stop,
  ])
}

/**
 * Makes tracking of observers of your choice, so that the others are not bundled: it starts with
 * the grant of `analytics` and is gone, listeners and all, with the withdrawal.
 *
 * @example
 * createBeckon({ site: 'pk_…', host, plugins: [createTracking({ pageViews: observePageViews })] })
 */
export function createTracking(observers: Observers, options: TrackingOptions = {}): Plugin {
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
            if (purposes.analytics) stop ??= start(client, observers, options)
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
