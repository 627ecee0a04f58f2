import type { CallbackValues, Client, Stop, View, WidgetSettings } from '@beckon/core'
import type { Companion, Way } from './companion.ts'
import type { Launcher } from './launcher/launcher.ts'
import type { PanelModule } from './panel-module.ts'

/** What the panel starts with. */
export interface HandedIn {
  draft?: string
  callback?: CallbackValues
  /** Where the visitor is to find themselves once they open it. */
  view?: View
}

export type WidgetOptions = WidgetSettings & {
  /** False where the site asks for consent itself. */
  askConsent?: boolean | undefined
  /**
   * Fetches the panel; called when the chat is first opened, and again after a failure.
   *
   * @param signal aborted once all is over
   */
  loadPanel: (signal: AbortSignal) => Promise<PanelModule>
  /**
   * Shows the chat within this element of the page, or the first that the selector finds. It fills it, has no
   * launcher, and asks the gateway for nothing until the visitor acts in it.
   */
  mount?: Element | string | undefined
  companion?: Companion | undefined
}

/** What was on the page before the widget was: its launcher, and what was handed in meanwhile. */
export interface Inheritance {
  launcher: Launcher
  handedIn: HandedIn
}

/** With what is on the page. */
export type OwnedOptions = Omit<WidgetOptions, 'companion'> & {
  inherited: Inheritance
  companion?: (client: Client, way: Way) => Stop
}
