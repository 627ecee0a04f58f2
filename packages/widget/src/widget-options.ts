import type { WidgetSettings } from '@beckon/core'
import type { PanelModule } from './panel-module.ts'

export type WidgetOptions = WidgetSettings & {
  /** False where the site asks for consent itself. */
  askConsent?: boolean | undefined
  /** Fetches the panel; called when the chat is first opened, and again after a failure. */
  loadPanel: () => Promise<PanelModule>
}
