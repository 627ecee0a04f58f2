import { orderByUpdate } from '../../database/order-by-update.ts'
import { prepareQuery } from '../../database/prepare-query.ts'
import { laterOf } from '../../database/row-order.ts'
import type { Db } from '../../database/tables.ts'
import type { Cursor } from '../../shared/cursor.ts'
import { refuse } from '../../shared/refuse.ts'
import type { ConversationRow, Side } from './conversations.types.ts'

export interface ConversationsRepository {
  insert(conversation: ConversationRow): Promise<void>
  find(siteId: string, conversationId: string): Promise<ConversationRow | undefined>
  findByPerson(siteId: string, personId: string): Promise<ConversationRow | undefined>
  /** Takes the next place in the conversation. */
  takeSeq(conversation: ConversationRow, at: string): Promise<number>
  moveRead(conversation: ConversationRow, side: Side, seq: number): Promise<void>
  moveDelivered(conversation: ConversationRow, side: Side, seq: number): Promise<void>
  /** Those that have a case, newest `updated_at` first, one more than `limit`. */
  list(siteId: string, before: Cursor | undefined, limit: number): Promise<ConversationRow[]>
}

type Key = { siteId: string; id: string }

const find = prepareQuery((db, { siteId, id }: Key) =>
  db.selectFrom('conversation').selectAll().where('site_id', '=', siteId).where('id', '=', id),
)

const findByPerson = prepareQuery((db, { siteId, id }: Key) =>
  db
    .selectFrom('conversation')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('person_id', '=', id),
)

const takeSeq = prepareQuery((db, { siteId, id, at }: Key & { at: string }) =>
  db
    .updateTable('conversation')
    .set((eb) => ({ last_seq: eb('last_seq', '+', 1), updated_at: laterOf('updated_at', at) }))
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .returning('last_seq'),
)

export function createConversationsRepository(db: Db): ConversationsRepository {
  const select = (siteId: string) =>
    db.selectFrom('conversation').selectAll().where('site_id', '=', siteId)
  const update = ({ site_id, id }: ConversationRow) =>
    db.updateTable('conversation').where('site_id', '=', site_id).where('id', '=', id)

  return {
    async insert(conversation) {
      await db.insertInto('conversation').values(conversation).execute()
    },

    find: async (siteId, id) => (await find(db, { siteId, id }))[0],

    findByPerson: async (siteId, id) => (await findByPerson(db, { siteId, id }))[0],

    async takeSeq({ site_id: siteId, id }, at) {
      const [row] = await takeSeq(db, { siteId, id, at })
      if (row === undefined) throw refuse('conversation/not-found')
      return row.last_seq
    },

    async moveRead(conversation, side, seq) {
      await update(conversation)
        .set(side === 'visitor' ? { visitor_read: seq } : { agent_read: seq })
        .execute()
    },

    async moveDelivered(conversation, side, seq) {
      await update(conversation)
        .set(side === 'visitor' ? { visitor_got: seq } : { agent_got: seq })
        .execute()
    },

    list(siteId, before, limit) {
      const order = orderByUpdate(db, 'conversation')
      let query = select(siteId).where(({ exists, selectFrom }) =>
        exists(
          selectFrom('support_case as c')
            .select('c.id')
            .whereRef('c.site_id', '=', 'conversation.site_id')
            .whereRef('c.conversation_id', '=', 'conversation.id'),
        ),
      )
      if (before !== undefined) query = query.where(order.isBefore(before))
      return query
        .orderBy(order.newestFirst)
        .limit(limit + 1)
        .execute()
    },
  }
}
