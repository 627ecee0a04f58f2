import type { Plugin } from '@beckon/core'
import { startWidget } from './start-widget.ts'
import type { OwnedOptions } from './widget-options.ts'
import { createWidgetPlugin } from './widget-plugin.ts'

/** The widget as a plugin that takes over a launcher which is on the page already, and what was handed in meanwhile. */
export function inheritWidget(options: OwnedOptions): Plugin {
  return createWidgetPlugin((client) => startWidget(client, options))
}
