import type { Plugin } from '@beckon/core'
import { createLauncher } from './launcher/launcher.ts'
import { retryLoad } from './retry-load.ts'
import { startWidget } from './start-widget.ts'
import type { WidgetOptions } from './widget-options.ts'
import { createWidgetPlugin } from './widget-plugin.ts'

/**
 * The widget as a plugin, with the panel fetched however the caller likes.
 *
 * @example
 * createWidget({ color: '#0f766e', loadPanel: () => import('@beckon/widget/panel') })
 */
export function createWidget(options: WidgetOptions): Plugin {
  return createWidgetPlugin((client) => {
    const inherited = { launcher: createLauncher(() => {}), handedIn: {} }
    const { companion = () => () => {} } = options
    const launcher = options.mount ? 'hidden' : options.launcher
    return startWidget(client, {
      ...{ ...options, launcher, inherited },
      loadPanel(signal) {
        const loader = retryLoad(client.platform, () => options.loadPanel(signal))
        signal.addEventListener('abort', loader.stop, { once: true })
        return loader.load()
      },
      companion: (client, way) => companion(client, way, inherited.launcher),
    })
  })
}
