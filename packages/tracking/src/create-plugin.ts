import type { Client, Plugin, Stop } from '@beckon/core'
import { readCampaign } from './campaign.ts'
import { createEmit } from './create-emit.ts'
import type { Emit } from './emit.ts'
import { isBot } from './is-bot.ts'
import { stopAll } from './stop-all.ts'
import type { TrackingOptions } from './tracking-options.ts'
import { whenActivated } from './when-activated.ts'

/** Starts what observes, and where it reports, as a plugin that runs while `analytics` is allowed. */
export function createPlugin(
  observe: (client: Client, emit: Emit) => Stop,
  { campaign = true, sample = 1, bots }: TrackingOptions,
): Plugin {
  const stops: Stop[] = []
  let stop: Stop | undefined

  function start(client: Client): Stop {
    const [emit, stopEmit] = createEmit(client, sample)
    const bot = isBot(navigator) || undefined
    return stopAll([
      client.addContext({ ...(campaign && readCampaign()), bot }),
      observe(client, emit),
      stopEmit,
    ])
  }
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
        stops.push(
          client.consent.subscribe(({ purposes }) => {
            if (purposes.analytics) stop ??= start(client)
            else pause()
          }),
        )
      }
      stops.push(whenActivated(follow))
    },
    dispose() {
      stopAll(stops)()
      pause()
    },
  }
}
