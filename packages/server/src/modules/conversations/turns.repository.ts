import { sql } from 'kysely'
import {
  prepareFindEach,
  prepareInsertEach,
  prepareUpdateEach,
} from '../../database/prepare-each.ts'
import { laterOf } from '../../database/row-order.ts'
import type { Db } from '../../database/tables.ts'
import { refuse } from '../../shared/refuse.ts'
import type { CaseRow, ConversationRow, Draft, MessageRow, Side } from './conversations.types.ts'
import { MESSAGE_COLUMNS } from './messages.repository.ts'

/** What a draft comes upon, as far as it matters to one that only goes on. */
export interface Thread {
  conversation: Pick<ConversationRow, 'id' | 'last_seq' | 'updated_at'>
  /** When its person was here last, as far as is stored. */
  seenAt: string
  /** Whether something was stored under its id before. */
  isSent: boolean
  openCase: Pick<CaseRow, 'id' | 'last_seq' | 'waits_since' | 'answered_at'> | undefined
}

/** A message of a visitor in a case that is open. */
export interface Turn {
  message: MessageRow
  /** Whose time of being seen moves along; undefined where it was noted a moment ago. */
  seen: string | undefined
}

/** Messages of several people at once, for each way to the database costs more than what is done there. */
export interface TurnsRepository {
  /** What each of some drafts comes upon, in their order; undefined where the person has no conversation. */
  read(drafts: readonly Draft[]): Promise<(Thread | undefined)[]>
  /**
   * Stores the next message of each conversation, and moves all that tells of the newest one.
   *
   * @throws BeckonError `conversation/not-found` where one is gone: then the transaction must not be kept
   */
  append(turns: readonly Turn[]): Promise<void>
}

const KEY = { siteId: 'text', id: 'text' } as const
type Key = Record<keyof typeof KEY, string>

/** All of it in one question: each takes longer to be asked than to be answered. */
const findThreads = prepareFindEach(
  { ...KEY, side: 'text', clientId: 'text' },
  (db, { siteId, id, side, clientId }: Key & { side: Side; clientId: string }) =>
    db
      .selectFrom('conversation as v')
      .innerJoin('person as p', 'p.id', 'v.person_id')
      .leftJoin('support_case as c', (join) =>
        join
          .onRef('c.conversation_id', '=', 'v.id')
          // As a literal, for an index over some of the rows is found by the text of the query.
          .on('c.status', '=', sql.lit('open')),
      )
      .select(['v.id', 'v.last_seq', 'v.updated_at', 'p.seen_at'])
      .select(['c.id as case_id', 'c.last_seq as case_seq', 'c.waits_since', 'c.answered_at'])
      .select(({ exists, selectFrom }) =>
        exists(
          selectFrom('message as m')
            .select('m.id')
            .where('m.client_id', '=', clientId)
            .whereRef('m.conversation_id', '=', 'v.id')
            .where('m.author_kind', '=', side),
        ).as('is_sent'),
      )
      .where('v.site_id', '=', siteId)
      .where('v.person_id', '=', id),
)

const insertMessages = prepareInsertEach('message', MESSAGE_COLUMNS)

interface Move {
  siteId: string
  id: string
  seq: number
  at: string
}

const moveConversations = prepareUpdateEach(
  { ...KEY, seq: 'integer', at: 'text' },
  (db, { siteId, id, seq, at }: Move) =>
    db
      .updateTable('conversation')
      .set({ last_seq: seq, updated_at: laterOf('conversation.updated_at', at) })
      .where('conversation.site_id', '=', siteId)
      .where('conversation.id', '=', id),
)

const moveCases = prepareUpdateEach(
  { ...KEY, seq: 'integer', at: 'text' },
  (db, { siteId, id, seq, at }: Move) =>
    db
      .updateTable('support_case')
      .set({ last_seq: seq, updated_at: at })
      .where('support_case.site_id', '=', siteId)
      .where('support_case.id', '=', id),
)

const touchPeople = prepareUpdateEach(
  { ...KEY, at: 'text' },
  (db, { siteId, id, at }: Omit<Move, 'seq'>) =>
    db
      .updateTable('person')
      .set({ seen_at: at })
      .where('person.site_id', '=', siteId)
      .where('person.id', '=', id)
      .where('person.seen_at', '<', at),
)

type Found = Awaited<ReturnType<typeof findThreads>>[number][number]

function toThread(row: Found): Thread {
  const { id, last_seq, updated_at, seen_at: seenAt } = row
  const { case_id, case_seq, waits_since, answered_at } = row
  const openCase =
    case_id === null || case_seq === null
      ? undefined
      : { id: case_id, last_seq: case_seq, waits_since, answered_at }
  return {
    conversation: { id, last_seq, updated_at },
    seenAt,
    isSent: Boolean(row.is_sent),
    openCase,
  }
}

export function createTurnsRepository(db: Db): TurnsRepository {
  return {
    async read(drafts) {
      const keys = drafts.map(({ siteId, personId: id, writer: { kind: side }, clientId }) => ({
        ...{ siteId, id, side, clientId },
      }))
      return (await findThreads(db, keys)).map(([row]) => row && toThread(row))
    },

    async append(turns) {
      const messages = turns.map(({ message }) => message)
      const move = (id: (message: MessageRow) => string): Move[] =>
        messages.map((row) => ({
          siteId: row.site_id,
          id: id(row),
          seq: row.seq,
          at: row.created_at,
        }))
      const seen = turns.flatMap(({ seen: id, message: { site_id: siteId, created_at: at } }) =>
        id === undefined ? [] : { siteId, id, at },
      )
      const [moved] = await Promise.all([
        moveConversations(
          db,
          move(({ conversation_id }) => conversation_id),
        ),
        insertMessages(db, messages),
        moveCases(
          db,
          move(({ case_id }) => case_id),
        ),
        seen.length > 0 && touchPeople(db, seen),
      ])
      // Nothing else keeps a message from standing where its conversation is gone.
      if (moved < turns.length) throw refuse('conversation/not-found')
    },
  }
}
