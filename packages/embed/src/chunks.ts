import type { Beckon } from '@beckon/core'
import type { PanelModule } from '@beckon/widget/launcher'
import type { TrackingModule } from './lazy-tracking.ts'
import type { CoreOptions } from './start-core.ts'

export interface CoreModule {
  startCore(options: CoreOptions): Beckon
}

/** What is fetched later, each when it is needed. */
export interface Chunks {
  core(): Promise<CoreModule>
  panel(): Promise<PanelModule>
  tracking(): Promise<TrackingModule>
}
