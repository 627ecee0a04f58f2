import type { Client, Plugin, Stop, WidgetSettings } from '@beckon/core'
import type { PanelModule } from './panel-module.ts'
import { startWidget } from './start-widget.ts'

export type WidgetOptions = WidgetSettings & {
  /** False where the site asks for consent itself. */
  askConsent?: boolean | undefined
  /** Fetches the panel; called when the chat is first opened, and again after a failure. */
  loadPanel: () => Promise<PanelModule>
}

/** The widget as a plugin, with the panel fetched however the caller likes. */
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
