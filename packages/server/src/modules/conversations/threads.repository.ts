import { sql } from 'kysely'
import type { Db } from '../../database/tables.ts'
import type { ConversationRow } from './conversations.types.ts'
import { isWithin } from './is-within.ts'

/** Moves whole threads from one person to another. */
export interface ThreadsRepository {
  /** Gives a person's visitor sessions and callbacks to another; callbacks move to a conversation. */
  moveSessions(from: Owner, to: Owner): Promise<void>
  moveCallbacks(from: Owner, to: Owner, conversationId: string | undefined): Promise<void>
  /** Gives a conversation to somebody who has none. */
  giveConversation(conversation: ConversationRow, to: Owner): Promise<void>
  /** Appends a conversation's cases and messages to another, and removes it. */
  append(from: ConversationRow, to: ConversationRow): Promise<void>
}

export interface Owner {
  site_id: string
  id: string
}

/** Where a reader is once there is more behind what they had: at its end only if they had read it all. */
function joinMarks(before: number, last: number, behind: number): number {
  return before >= last ? last + behind : before
}

export function createThreadsRepository(db: Db): ThreadsRepository {
  return {
    async moveSessions(from, to) {
      await db
        .updateTable('visitor_session')
        .set({ person_id: to.id })
        .where('site_id', '=', from.site_id)
        .where('person_id', '=', from.id)
        .execute()
    },

    async moveCallbacks(from, to, conversationId) {
      await db
        .updateTable('callback')
        .set({
          person_id: to.id,
          ...(conversationId !== undefined && { conversation_id: conversationId }),
        })
        .where('site_id', '=', from.site_id)
        .where('person_id', '=', from.id)
        .execute()
    },

    async giveConversation({ site_id, id }, to) {
      await db
        .updateTable('conversation')
        .set({ person_id: to.id })
        .where('site_id', '=', site_id)
        .where('id', '=', id)
        .execute()
    },

    async append(from, to) {
      const { site_id: siteId, last_seq: last } = to
      const [, updatedAt = to.updated_at] = [from.updated_at, to.updated_at].sort()
      await db
        .updateTable('support_case')
        .set({
          conversation_id: to.id,
          first_seq: sql<number | null>`first_seq + ${last}`,
          // One without messages has none of the other's either.
          last_seq: sql<number>`case when last_seq = 0 then 0 else last_seq + ${last} end`,
        })
        .where('site_id', '=', siteId)
        .where('conversation_id', '=', from.id)
        .execute()
      await db
        .updateTable('message')
        .set({ conversation_id: to.id, seq: sql<number>`seq + ${last}`, late: 1 })
        .where('site_id', '=', siteId)
        .where('conversation_id', '=', from.id)
        .where(isWithin(db, 'seq', { from: 1, to: from.last_seq }))
        .execute()
      await db
        .updateTable('conversation')
        .set({
          last_seq: last + from.last_seq,
          visitor_read: joinMarks(to.visitor_read, last, from.visitor_read),
          agent_read: joinMarks(to.agent_read, last, from.agent_read),
          visitor_got: joinMarks(to.visitor_got, last, from.visitor_got),
          agent_got: joinMarks(to.agent_got, last, from.agent_got),
          updated_at: updatedAt,
        })
        .where('site_id', '=', siteId)
        .where('id', '=', to.id)
        .execute()
      await db
        .deleteFrom('conversation')
        .where('site_id', '=', siteId)
        .where('id', '=', from.id)
        .execute()
    },
  }
}
