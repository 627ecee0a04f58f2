import type { Client, Plugin, Stop } from '@beckon/core'
import { announce, type EventName } from './announce.ts'

/** All but `ready`, which the tag announces before core is there. */
const MIRRORED: Readonly<Record<Exclude<EventName, 'ready'>, true>> = {
  'chat:opened': true,
  'chat:closed': true,
  'message:sent': true,
  'message:received': true,
  'unread:changed': true,
  'callback:requested': true,
  'consent:changed': true,
  'signal:sensed': true,
  'moment:received': true,
  'identity:proven': true,
  'event:dropped': true,
  error: true,
}

/** Announces on `window` whatever the client does. */
export function mirrorEvents(): Plugin {
  const stops: Stop[] = []
  const mirror = <Name extends EventName>(client: Client, name: Name): Stop =>
    client.on(name, (detail) => announce(client.site, name, detail))
  return {
    name: 'mirror-events',
    setup(client) {
      for (const name of Object.keys(MIRRORED)) stops.push(mirror(client, name as EventName))
    },
    dispose() {
      for (const stop of stops.splice(0)) stop()
    },
  }
}
