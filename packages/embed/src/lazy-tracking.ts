import type { Plugin, Stop } from '@beckon/core'
import { BeckonError } from '@beckon/protocol'
import type { Launcher } from '@beckon/widget/launcher'

export interface TrackingModule {
  tracking(): Plugin
}

/**
 * Tracking, fetched once the visitor allows `analytics` and not before.
 *
 * @param use puts a plugin to use until all is destroyed
 * @param launcher what moments are shown beside
 */
export function lazyTracking(
  load: () => Promise<TrackingModule>,
  use: (plugin: Plugin) => void,
  launcher: Launcher,
): Plugin {
  let loading = false
  const stops: Stop[] = []
  return {
    name: 'tracking',
    setup(client) {
      async function attempt(): Promise<void> {
        if (loading || !client.consent.allows('analytics')) return
        loading = true
        try {
          use((await load()).tracking())
        } catch {
          // The network may be back when the page wakes, unless nobody waits for it any more.
          loading = !stops[0]
          if (!loading) client.emit('error', { error: new BeckonError('network/unreachable') })
        }
      }
      stops.push(
        client.consent.subscribe(attempt),
        client.platform.onWake(attempt),
        client.on('moment:received', (detail) =>
          import('./take.ts').then(
            (module) => module.take(detail, { client, launcher }, use),
            () => {},
          ),
        ),
      )
    },
    dispose() {
      for (const stop of stops.splice(0)) stop()
    },
  }
}
