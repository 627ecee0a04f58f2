import type { Waiting } from '@beckon/protocol'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useStore } from '../panel/use-store.ts'
import { useStores } from '../panel/use-stores.ts'

export interface TalkState {
  /** Null while no first answer is awaited. */
  waiting: Waiting | null
  /** The highest `seq` that reached the company. */
  delivered: number
}

/** What the gateway tells of the visitor's own messages: asked for with each connection, then heard. */
export function useTalkState(): TalkState {
  const { chat } = useStores()
  const online = useStore(chat.connection.$connection) === 'online'
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const [delivered, setDelivered] = useState(0)
  /** Raised by news, than which an answer that was on its way is older. */
  const news = useRef(0)

  useEffect(() => {
    if (!online) return
    const before = news.current
    const take = async (): Promise<void> => {
      const page = await chat.ask('messages:list', { limit: 1 })
      setDelivered((held) => Math.max(held, page.delivered?.agent ?? 0))
      if (before === news.current) setWaiting(page.waiting ?? null)
    }
    take().catch(() => {})
  }, [chat, online])

  useEffect(
    () =>
      chat.$heard.listen((notice) => {
        if (notice?.name === 'message:delivered') {
          const { agent } = notice.body.delivered
          setDelivered((held) => Math.max(held, agent))
        }
        if (notice?.name !== 'waiting:changed') return
        news.current += 1
        setWaiting(notice.body.waiting)
      }),
    [chat],
  )

  return { waiting, delivered }
}
