import { atom, type ReadableAtom } from 'nanostores'
import type { Connection } from './connection.ts'
import type { Conversation } from './conversation.ts'

export interface Reading {
  /** Messages of agents the visitor has not seen. */
  $unread: ReadableAtom<number>
  /** The visitor sees all that is here. */
  markRead(): void
}

export function createReading(conversation: Conversation, connection: Connection): Reading {
  const { $messages, $read, noteRead } = conversation
  const $unread = atom(0)
  /** True while the gateway may not have heard of the last mark. */
  let lost = false

  function count(): void {
    const { visitor } = $read.get()
    const isUnread = (author: string, seq: number): boolean => author === 'agent' && seq > visitor
    $unread.set($messages.get().filter(({ author, seq }) => isUnread(author.kind, seq)).length)
  }
  $messages.listen(count)
  $read.listen(count)

  return {
    $unread,
    markRead() {
      const seq = $messages.get().at(-1)?.seq ?? 0
      const link = connection.link()
      const { visitor, agent } = $read.get()
      if (!link || seq <= (lost ? 0 : visitor)) return
      noteRead({ visitor: seq, agent })
      lost = false
      link.request('message:read', { seq }).catch(() => {
        lost = true
      })
    },
  }
}
