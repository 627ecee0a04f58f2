import type { Client, Plugin, Stop } from '@beckon/core'

/** The widget as a plugin, whatever it starts with. */
export function createWidgetPlugin(start: (client: Client) => Stop): Plugin {
  let stop: Stop | undefined
  return {
    name: 'widget',
    setup(client) {
      // On a server there is no page to put it on.
      if (typeof document !== 'undefined') stop ??= start(client)
    },
    dispose() {
      stop?.()
      stop = undefined
    },
  }
}
