import type { Beckon, Plugin } from '@beckon/core'
import type { Heritage } from './late-widget.ts'
import type { TrackingModule } from './lazy-tracking.ts'
import type { CoreOptions } from './start-core.ts'

export interface CoreModule {
  startCore(options: CoreOptions): Beckon
}

export interface WidgetModule {
  /** The whole widget, as a plugin that takes over what is on the page already. */
  takeOver(heritage: Heritage): Plugin
}

/** What is fetched later, each when it is needed. */
export interface Chunks {
  core(): Promise<CoreModule>
  panel(): Promise<WidgetModule>
  tracking(): Promise<TrackingModule>
}
