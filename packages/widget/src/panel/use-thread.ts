import { useEffect, useState } from 'preact/hooks'
import { buildThread, type ThreadRow } from '../stores/thread.ts'
import { useStore } from './use-store.ts'
import { useStores } from './use-stores.ts'

export interface ThreadState {
  rows: readonly ThreadRow[]
  /** Id of what the visitor wrote last and is not stored yet. */
  ownKey: string | undefined
  more: boolean
  ready: boolean
  /** Older lines are on their way; they are no news and not to be announced. */
  loading: boolean
  loadEarlier(): void
}

/** What the chat shows, and how to see more of it. */
export function useThread(): ThreadState {
  const { conversation, outbox } = useStores().chat
  const messages = useStore(conversation.$messages)
  const items = useStore(outbox.$outbox)
  const read = useStore(conversation.$read)
  const more = useStore(conversation.$more)
  const ready = useStore(conversation.$ready)
  const [loading, setLoading] = useState(false)
  return {
    rows: buildThread(messages, items, read),
    ownKey: items.at(-1)?.id,
    more,
    ready,
    loading,
    loadEarlier() {
      setLoading(true)
      conversation
        .loadEarlier()
        .catch(() => {})
        .finally(() => setLoading(false))
    },
  }
}

/** Tells the company what was seen: only what is on screen, of a page that is looked at. */
export function useMarkRead(seen: boolean): void {
  const { conversation, connection, reading } = useStores().chat
  const messages = useStore(conversation.$messages)
  const online = useStore(connection.$connection) === 'online'
  useEffect(() => {
    if (seen && online && messages.length > 0) reading.markRead()
  }, [seen, online, messages, reading])
}
