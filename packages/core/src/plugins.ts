import { BeckonError, isBeckonError } from '@beckon/protocol'
import type { Client } from './client.ts'
import type { Stop } from './platform.ts'
import type { Plugin } from './plugin.ts'

export interface Plugins {
  use(plugin: Plugin): Stop
  /** Disposes all that are in use, the last one first. */
  stop: Stop
}

/** Runs plugins so that one that fails does not spoil the rest. */
export function createPlugins(client: Client): Plugins {
  let stops: readonly Stop[] = []

  function attempt(plugin: Plugin, run: () => void): boolean {
    try {
      run()
      return true
    } catch (cause) {
      const error = isBeckonError(cause)
        ? cause
        : new BeckonError('plugin/failed', `The plugin "${plugin.name}" failed: ${cause}`)
      // Later, so that a listener added right after creation hears it.
      void Promise.resolve().then(() => client.emit('error', { error }))
      return false
    }
  }

  return {
    use(plugin) {
      const stop = (): void => {
        if (!stops.includes(stop)) return
        stops = stops.filter((other) => other !== stop)
        attempt(plugin, () => plugin.dispose?.())
      }
      stops = [stop, ...stops]
      if (!attempt(plugin, () => plugin.setup(client))) stop()
      return stop
    },
    stop() {
      for (const stop of stops) stop()
    },
  }
}
