import type { Stop } from '@beckon/core'
import type { Retry } from './retry.ts'
import type { Sender, SenderModule, SenderOptions } from './sender.ts'

/** What sends, once it is there. */
export interface LateSender {
  get(): Sender | undefined
  /** Fetches it, and does this with it; where it cannot be fetched that is left out, and tried again later. */
  use(act: (sender: Sender) => void): void
  dispose: Stop
}

/** @param options asked for when it is there */
export function createLateSender(
  load: () => Promise<SenderModule>,
  retry: Retry,
  options: () => SenderOptions,
): LateSender {
  let sender: Sender | undefined
  let loading: Promise<void> | undefined
  let disposed = false

  async function fetchSender(): Promise<void> {
    const { createSender } = await load()
    if (!disposed) sender = createSender(options())
  }

  return {
    get: () => sender,
    use(act) {
      if (sender) return act(sender)
      loading ??= fetchSender().catch(() => {
        loading = undefined
        if (!disposed) retry.later()
      })
      void loading.then(() => sender && act(sender))
    },
    dispose() {
      disposed = true
      sender?.dispose()
    },
  }
}
