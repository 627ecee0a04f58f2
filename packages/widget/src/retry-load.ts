import type { Client, Stop } from '@beckon/core'
import { BeckonError } from '@beckon/protocol'

export interface Loader<T> {
  /**
   * Fetches, and once more a moment later if that fails. The moment is random, so that all
   * visitors of a site do not come back at the same instant after an outage.
   *
   * @throws BeckonError `network/unreachable`, or `client/destroyed` once stopped
   */
  load(): Promise<T>
  stop: Stop
}

/** @param fetchChunk asks for the chunk once */
export function retryLoad<T>(
  platform: Client['platform'],
  fetchChunk: () => Promise<T>,
): Loader<T> {
  let stopped = false
  let stopWaiting: Stop | undefined

  function wait(): Promise<void> {
    const [random = 0] = platform.randomBytes(1)
    return new Promise((resolve, reject) => {
      const stopTimer = platform.startTimer(resolve, 300 + random * 4)
      stopWaiting = () => {
        stopTimer()
        reject(new BeckonError('client/destroyed'))
      }
      if (stopped) stopWaiting()
    })
  }

  return {
    async load() {
      try {
        return await fetchChunk()
      } catch {
        await wait()
        return fetchChunk().catch(() => {
          throw new BeckonError('network/unreachable')
        })
      }
    },
    stop() {
      stopped = true
      stopWaiting?.()
    },
  }
}
