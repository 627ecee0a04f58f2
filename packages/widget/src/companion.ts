import type { CallbackValues, Client, Stop, View } from '@beckon/core'
import type { Launcher } from './launcher/launcher.ts'

/** The way into the widget. */
export interface Way {
  open(view?: View, byVisitor?: boolean): Promise<void>
  /** What the form for a call starts with. */
  hand(values: { callback: CallbackValues }): void
}

/** What begins with the widget, and ends with it. */
export type Companion = (client: Client, way: Way, launcher: Launcher) => Stop
