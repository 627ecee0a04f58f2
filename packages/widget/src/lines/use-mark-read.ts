import { useEffect } from 'preact/hooks'
import { useStore } from '../panel/use-store.ts'
import { useStores } from '../panel/use-stores.ts'

/** Tells the company what was seen: only what is on screen, of a page that is looked at. */
export function useMarkRead(seen: boolean): void {
  const { conversation, connection, reading } = useStores().chat
  const messages = useStore(conversation.$messages)
  const online = useStore(connection.$connection) === 'online'
  useEffect(() => {
    if (seen && online && messages.length > 0) reading.markRead()
  }, [seen, online, messages, reading])
}
