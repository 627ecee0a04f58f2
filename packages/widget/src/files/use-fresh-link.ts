import type { Attachment } from '@beckon/protocol'
import { useState } from 'preact/hooks'
import { useStores } from '../panel/use-stores.ts'

/** Milliseconds before its end from which on a link counts as ended: using it takes time too. */
const MARGIN = 10_000

function isEnding(url: string): boolean {
  const until = Number(new URLSearchParams(url.split('?')[1]).get('until'))
  return until - MARGIN < Date.now()
}

export interface FreshLink {
  /** Where the file is, as far as is known. */
  href: string
  /** Asks for another link; gives its address. */
  renew(): Promise<string>
  isEnding(): boolean
}

/** A link to a file, and another once it has ended: a page may be open for days. */
export function useFreshLink({ id, url }: Attachment): FreshLink {
  const { client, chat } = useStores()
  const [held, setHeld] = useState(url)

  return {
    href: client.host + held,
    isEnding: () => isEnding(held),
    async renew() {
      const token = await chat.session.obtain()
      const route = `GET /v1/files/${id}` as const
      const { attachment } = await client.request<{ attachment: Attachment }>(route, { token })
      setHeld(attachment.url)
      return client.host + attachment.url
    },
  }
}
