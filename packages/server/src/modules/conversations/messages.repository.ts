import { LIMITS, type MessageRange } from '@beckon/protocol'
import { sql } from 'kysely'
import { prepareInsert, prepareQuery } from '../../database/prepare-query.ts'
import { isBefore } from '../../database/row-order.ts'
import type { Db, Tables } from '../../database/tables.ts'
import type { Cursor } from '../../shared/cursor.ts'
import type { ConversationRow, MessageRow, Side } from './conversations.types.ts'
import { findPlace } from './find-place.ts'
import { isWithin, type Places } from './is-within.ts'
import { lookBack, lookOn } from './walk-places.ts'

export interface MessagesRepository {
  insert(message: MessageRow): Promise<void>
  find(conversation: ConversationRow, messageId: string): Promise<MessageRow | undefined>
  /** One of a site, in whichever conversation it is by now. */
  findById(siteId: string, messageId: string): Promise<MessageRow | undefined>
  /** The answer to a message. */
  findAnswer(conversation: ConversationRow, messageId: string): Promise<MessageRow | undefined>
  /** What a sender stored under its own id before. */
  findSent(
    conversation: ConversationRow,
    side: Side,
    clientId: string,
  ): Promise<MessageRow | undefined>
  /** What a side wrote last. */
  findLastOf(conversation: ConversationRow, side: Side): Promise<MessageRow | undefined>
  /** Who answered last in a case. */
  findAnswerer(siteId: string, caseId: string): Promise<Tables['agent'] | undefined>
  /** In ascending `seq`, one more than the range's limit; as far as the conversation went when it was read. */
  list(conversation: ConversationRow, range: MessageRange): Promise<MessageRow[]>
  /** Newest first, one more than `limit`. */
  listBefore(
    conversation: ConversationRow,
    before: Cursor | undefined,
    limit: number,
  ): Promise<MessageRow[]>
  /** Deletes all of a conversation; tells how many there were. */
  deleteOf(conversation: ConversationRow): Promise<number>
}

/** All there is of a message. */
export const MESSAGE_COLUMNS: Readonly<Record<keyof MessageRow, true>> = {
  id: true,
  site_id: true,
  conversation_id: true,
  case_id: true,
  seq: true,
  client_id: true,
  author_kind: true,
  author_id: true,
  author_name: true,
  text: true,
  content: true,
  reply_to: true,
  reply_values: true,
  via: true,
  created_at: true,
  late: true,
}

const insert = prepareInsert('message', MESSAGE_COLUMNS)

interface Sent {
  siteId: string
  id: string
  side: Side
  clientId: string
}

/** What a side stored in a conversation under its own id. */
const findSent = prepareQuery((db, { siteId, id, side, clientId }: Sent) =>
  db
    .selectFrom('message')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('conversation_id', '=', id)
    .where('author_kind', '=', side)
    .where('client_id', '=', clientId),
)

/** As a literal, for an index over some of the rows is found by the text of the query. */
const IS_LATE = sql.lit<1>(1)

const newestFirst = (a: MessageRow, b: MessageRow): number =>
  a.created_at + a.id < b.created_at + b.id ? 1 : -1

export function createMessagesRepository(db: Db): MessagesRepository {
  const select = ({ site_id, id }: ConversationRow) =>
    db
      .selectFrom('message')
      .selectAll()
      .where('site_id', '=', site_id)
      .where('conversation_id', '=', id)

  const selectAt = (conversation: ConversationRow, places: Places) =>
    select(conversation).where(isWithin(db, 'seq', places))

  return {
    async insert(message) {
      await insert(db, message)
    },

    find: (conversation, id) => select(conversation).where('id', '=', id).executeTakeFirst(),

    findById: (siteId, id) =>
      db
        .selectFrom('message')
        .selectAll()
        .where('site_id', '=', siteId)
        .where('id', '=', id)
        .executeTakeFirst(),

    findAnswer: ({ site_id }, id) =>
      db
        .selectFrom('message')
        .selectAll()
        .where('site_id', '=', site_id)
        .where('reply_to', '=', id)
        .executeTakeFirst(),

    async findSent({ site_id: siteId, id }, side, clientId) {
      const [row] = await findSent(db, { siteId, id, side, clientId })
      return row
    },

    async findLastOf(conversation, side) {
      const [row] = await lookBack(conversation.last_seq, 1, (places) =>
        selectAt(conversation, places)
          .where('author_kind', '=', side)
          .orderBy('seq', 'desc')
          .limit(1)
          .execute(),
      )
      return row
    },

    findAnswerer: (siteId, caseId) =>
      db
        .selectFrom('message as m')
        .innerJoin('agent as a', 'a.id', 'm.author_id')
        .selectAll('a')
        .where('m.site_id', '=', siteId)
        .where('m.case_id', '=', caseId)
        .where('m.author_kind', '=', sql.lit<'agent'>('agent'))
        .orderBy('m.seq', 'desc')
        .limit(1)
        .executeTakeFirst(),

    async list(conversation, { after, before = Infinity, limit = LIMITS.page }) {
      const to = Math.min(conversation.last_seq, before - 1)
      if (after !== undefined) {
        return lookOn({ from: after + 1, to }, limit + 1, (places) =>
          selectAt(conversation, places).orderBy('seq').execute(),
        )
      }
      const rows = await lookBack(to, limit + 1, (places) =>
        selectAt(conversation, places).orderBy('seq', 'desc').execute(),
      )
      return rows.reverse()
    },

    async listBefore(conversation, before, limit) {
      const last = before ? await findPlace(db, conversation, before) : conversation.last_seq
      let late = select(conversation).where('late', '=', IS_LATE)
      if (before !== undefined) late = late.where(isBefore(['created_at', 'id'], before))
      const rows = await Promise.all([
        lookBack(last, limit + 1, (places) =>
          selectAt(conversation, places)
            .where('late', 'is', null)
            .orderBy('seq', 'desc')
            .limit(limit + 1)
            .execute(),
        ),
        late
          .orderBy('created_at', 'desc')
          .orderBy('id', 'desc')
          .limit(limit + 1)
          .execute(),
      ])
      return rows
        .flat()
        .sort(newestFirst)
        .slice(0, limit + 1)
    },

    async deleteOf({ site_id, id, last_seq: to }) {
      const { numDeletedRows } = await db
        .deleteFrom('message')
        .where('site_id', '=', site_id)
        .where('conversation_id', '=', id)
        .where(isWithin(db, 'seq', { from: 1, to }))
        .executeTakeFirst()
      return Number(numDeletedRows)
    },
  }
}
