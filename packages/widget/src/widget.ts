import type { Plugin } from '@beckon/core'
import { createWidget } from './create-widget.ts'
import { inlineLoader } from './inline/inline-loader.ts'
import { lateMoments } from './moments/late-moments.ts'
import type { WidgetOptions } from './widget-options.ts'

/**
 * Adds the launcher to the page. The panel behind it is a chunk of its own, fetched when
 * the visitor first opens the chat.
 *
 * @param settings all optional; see `WidgetSettings`. With `mount` it is part of the page instead.
 * @example
 * createBeckon({ site: 'pk_…', host: 'https://beckon.example.com', plugins: [widget({ position: 'left' })] })
 */
export function widget(settings: Omit<WidgetOptions, 'loadPanel' | 'companion'> = {}): Plugin {
  const loadPanel = inlineLoader(settings.mount, () => import('./panel-entry.ts'))
  return createWidget({ ...settings, loadPanel, companion: lateMoments })
}
