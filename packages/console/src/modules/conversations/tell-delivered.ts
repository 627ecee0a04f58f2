import type { Case } from '@beckon/protocol'
import type { Stop } from '../../clock.ts'
import type { Connection } from '../../connection.ts'
import type { CasesStore } from './cases.store.ts'

/** What of a visitor's waits in a list is on this screen, or could be. */
function isNews({ unread, lastMessage }: Case): boolean {
  return unread > 0 && lastMessage?.author.kind === 'visitor'
}

/** Tells visitors what reached this console: what comes while it is open, and what it finds in its lists. */
export function tellDelivered(
  connection: Connection,
  { $table }: Pick<CasesStore, '$table'>,
): Stop {
  const told = new Map<string, number>()

  function tell(conversationId: string, seq: number): void {
    if (seq <= (told.get(conversationId) ?? 0)) return
    told.set(conversationId, seq)
    connection.tell('message:delivered', { conversationId, seq })
  }

  const stops = [
    connection.on('message:new', ({ message }) => {
      if (message.author.kind === 'visitor') tell(message.conversationId, message.seq)
    }),
    $table.subscribe((table) => {
      for (const item of Object.values(table)) {
        if (isNews(item)) tell(item.conversationId, item.lastSeq)
      }
    }),
    // What was said while the line was lost may not have been heard.
    connection.$status.listen(() => told.clear()),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
