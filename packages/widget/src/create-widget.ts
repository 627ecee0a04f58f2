import type { Client, Plugin, Stop } from '@beckon/core'
import { startWidget } from './start-widget.ts'
import type { WidgetOptions } from './widget-options.ts'

/**
 * The widget as a plugin, with the panel fetched however the caller likes.
 *
 * @example
 * createWidget({ color: '#0f766e', loadPanel: () => import('@beckon/widget/panel') })
 */
export function createWidget(options: WidgetOptions): Plugin {
  let stop: Stop | undefined
  return {
    name: 'widget',
    setup(client: Client) {
      // On a server there is no page to put it on.
      if (typeof document !== 'undefined') stop ??= startWidget(client, options)
    },
    dispose() {
      stop?.()
      stop = undefined
    },
  }
}
