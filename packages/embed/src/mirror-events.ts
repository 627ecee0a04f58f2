import type { Plugin, Stop } from '@beckon/core'
import { announce } from './announce.ts'

/** Announces on `window` whatever the client does, but for `ready`: the tag did, before core was there. */
export function mirrorEvents(): Plugin {
  let stop: Stop | undefined
  return {
    name: 'mirror-events',
    setup(client) {
      stop = client.onAny(({ name, detail }) => {
        if (name !== 'ready') announce(client.site, name, detail)
      })
    },
    dispose() {
      stop?.()
    },
  }
}
