import type { Client, Plugin, Stop } from '@beckon/core'
import { BeckonError } from '@beckon/protocol'

export interface TrackingModule {
  tracking(): Plugin
}

/** Tracking, fetched once the visitor allows `analytics` and not before. */
export function lazyTracking(load: () => Promise<TrackingModule>): Plugin {
  let plugin: Plugin | undefined
  let loading = false
  let disposed = false
  const stops: Stop[] = []

  async function start(client: Client): Promise<void> {
    if (loading || !client.consent.allows('analytics')) return
    loading = true
    try {
      const { tracking } = await load()
      if (disposed) return
      plugin = tracking()
      plugin.setup(client)
    } catch {
      // The network may be back when the page wakes.
      loading = false
      if (disposed) return
      const error = new BeckonError('network/unreachable', 'Tracking could not be loaded.')
      client.emit('error', { error })
    }
  }

  return {
    name: 'tracking',
    setup(client) {
      const attempt = (): void => void start(client)
      stops.push(client.consent.subscribe(attempt), client.platform.onWake(attempt))
    },
    dispose() {
      disposed = true
      for (const stop of stops.splice(0)) stop()
      plugin?.dispose?.()
    },
  }
}
