import { type Beckon, createBeckon } from '@beckon/core'
import { grantByAttribute } from './grant-by-attribute.ts'
import { lazyTracking, type TrackingModule } from './lazy-tracking.ts'
import { mirrorEvents } from './mirror-events.ts'

export interface CoreOptions {
  site: string
  host: string
  /** True where the site vouches for consent. */
  granted: boolean
  loadTracking(): Promise<TrackingModule>
}

/** What the tag fetches when somebody has chosen, acts, or opens the chat. */
export function startCore({ site, host, granted, loadTracking }: CoreOptions): Beckon {
  const plugins = [mirrorEvents(), lazyTracking(loadTracking)]
  return createBeckon({ site, host, plugins: granted ? [...plugins, grantByAttribute()] : plugins })
}
