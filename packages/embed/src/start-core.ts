import { type Beckon, createBeckon, type Plugin } from '@beckon/core'
import type { Launcher } from '@beckon/widget/launcher'
import { grantByAttribute } from './grant-by-attribute.ts'
import { lazyCmp } from './lazy-cmp.ts'
import { lazyTracking, type TrackingModule } from './lazy-tracking.ts'
import { mirrorEvents } from './mirror-events.ts'
import type { TagOptions } from './read-attributes.ts'

export interface CoreOptions extends Pick<TagOptions, 'site' | 'host' | 'consent' | 'cmp'> {
  /** Beside it moments are shown, in its language. */
  launcher: Launcher
  tracking(): Promise<TrackingModule>
}

/** What the tag fetches when somebody has chosen, acts, or opens the chat. */
export function startCore({ site, host, consent, cmp, launcher, tracking }: CoreOptions): Beckon {
  const use = (plugin: Plugin): void => void beckon.use(plugin)
  const plugins = [mirrorEvents(), lazyTracking(tracking, use, launcher)]
  if (consent === 'granted') plugins.push(grantByAttribute())
  if (cmp) plugins.push(lazyCmp(cmp, use))
  const beckon = createBeckon({ site, host, plugins })
  return beckon
}
