import type { Message, ReadMarks } from '@beckon/protocol'
import { computed, type ReadableAtom } from 'nanostores'
import type { Connection } from './connection.ts'
import type { Conversation } from './conversation.ts'

export interface Reading {
  /** Messages of agents the visitor has not seen. */
  $unread: ReadableAtom<number>
  /** The visitor sees all that is here. */
  markRead(): void
}

function countUnread(messages: readonly Message[], read: ReadMarks): number {
  return messages.filter(({ author, seq }) => author.kind === 'agent' && seq > read.visitor).length
}

export function createReading(conversation: Conversation, connection: Connection): Reading {
  const { $messages, $read, noteRead } = conversation
  return {
    $unread: computed([$messages, $read], countUnread),
    markRead() {
      const seq = $messages.get().at(-1)?.seq ?? 0
      const link = connection.link()
      const { visitor, agent } = $read.get()
      if (!link || seq <= visitor) return
      noteRead({ visitor: seq, agent })
      // Lost marks are made good by the next one.
      link.request('message:read', { seq }).catch(() => {})
    },
  }
}
