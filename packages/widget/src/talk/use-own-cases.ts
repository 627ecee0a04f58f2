import type { OwnCase } from '@beckon/protocol'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { useStores } from '../panel/use-stores.ts'

/** What of the notices changes the list. */
const NEWS: readonly string[] = ['message:new', 'message:read', 'case:changed']

export interface OwnCases {
  cases: readonly OwnCase[]
  more: boolean
  loadMore(): void
}

/** The visitor's conversations, as far as they were asked for; what happens meanwhile is seen in the list. */
export function useOwnCases(): OwnCases {
  const { chat } = useStores()
  const [{ cases, more }, setHeld] = useState<{ cases: readonly OwnCase[]; more: boolean }>({
    cases: [],
    more: false,
  })

  const refresh = useCallback(
    (limit?: number): void => {
      // What cannot be asked for now is asked for with the next news.
      chat.ask('cases:mine', { limit }).then(setHeld, () => {})
    },
    [chat],
  )

  useEffect(() => {
    refresh()
    return chat.$heard.listen((notice) => {
      if (notice && NEWS.includes(notice.name)) refresh()
    })
  }, [chat, refresh])

  return {
    cases,
    more,
    loadMore() {
      const before = cases.at(-1)?.id
      chat
        .ask('cases:mine', { before })
        .then((page) => setHeld({ cases: [...cases, ...page.cases], more: page.more }))
        .catch(() => {})
    },
  }
}
