import type { Client, Stop } from '@beckon/core'
import { MOMENT_DUE, type Moment } from '@beckon/protocol'
import { watchPage } from './watch-page.ts'

export interface Watches {
  /** Waits for what a rule waits for, on this page and no other; each rule once a page. */
  take(waiting: Moment): void
  dispose: Stop
}

/** Waits for moments to come, and tells the gateway when one is due: it decides, and answers with it. */
export function createWatches(client: Client): Watches {
  const running = new Map<string, Stop>()
  let page = ''

  function clear(): void {
    for (const stop of running.values()) stop()
    running.clear()
  }
  const stopListening = client.consent.subscribe(({ purposes }) => {
    if (!purposes.personalization) clear()
  })

  return {
    take({ id, data }) {
      const { href } = location
      if (href !== page) clear()
      page = href
      if (running.has(id)) return
      running.set(id, () => {})
      const stop = watchPage(client, data, () => {
        if (location.href !== href) return
        // A card that comes two seconds after its moment comes too late.
        void client.track(MOMENT_DUE, { rule_id: id }, { soon: true }).catch(() => {})
      })
      running.set(id, stop)
    },
    dispose() {
      stopListening()
      clear()
    },
  }
}
