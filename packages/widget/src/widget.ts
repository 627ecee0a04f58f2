import type { Plugin, WidgetSettings } from '@beckon/core'
import { createWidget } from './create-widget.ts'

/**
 * Adds the launcher to the page. The panel behind it is a chunk of its own, fetched when
 * the visitor first opens the chat.
 *
 * @param settings all optional; see `WidgetSettings`
 * @example
 * createBeckon({ site: 'pk_…', host: 'https://beckon.example.com', plugins: [widget({ position: 'left' })] })
 */
export function widget(
  settings: WidgetSettings & { askConsent?: boolean | undefined } = {},
): Plugin {
  return createWidget({ ...settings, loadPanel: () => import('./panel-entry.ts') })
}
