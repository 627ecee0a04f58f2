import type { Client } from '@beckon/core'
import type { Json } from '@beckon/protocol'

/** Whatever tracks: a plugin's client, or what `createBeckon` and the tag give a page. */
export type Tracker = Pick<Client, 'track'>

/** A typed call of `track` under a name that a spec gives. */
export type Report<Properties> = (tracker: Tracker, properties: Properties) => Promise<void>

export function define<Properties extends object>(event: string): Report<Properties> {
  return (tracker, properties) => tracker.track(event, properties as Properties & Json)
}
