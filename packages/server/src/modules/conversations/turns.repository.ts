import {
  prepareFindEach,
  prepareInsertEach,
  prepareUpdateEach,
} from '../../database/prepare-each.ts'
import type { Db } from '../../database/tables.ts'
import { openCaseOf } from './cases.repository.ts'
import { conversationOf } from './conversations.repository.ts'
import type { CaseRow, ConversationRow, Draft, MessageRow } from './conversations.types.ts'
import { MESSAGE_COLUMNS, sentMessage } from './messages.repository.ts'

/** What a draft comes upon, as far as it matters to one that only goes on. */
export interface Thread {
  conversation: Pick<ConversationRow, 'id' | 'last_seq'> | undefined
  /** Whether something was stored under its id before. */
  isSent: boolean
  openCase: Pick<CaseRow, 'id' | 'last_seq' | 'waits_since' | 'answered_at'> | undefined
}

/** A message of a visitor in a case that is open. */
export interface Turn {
  personId: string
  message: MessageRow
}

/** Messages of several people at once, for each way to the database costs more than what is done there. */
export interface TurnsRepository {
  /** What each of some drafts comes upon, in their order. */
  read(drafts: readonly Draft[]): Promise<Thread[]>
  /** Stores the next message of each conversation, and moves all that tells of the newest one. */
  append(turns: readonly Turn[]): Promise<void>
}

const KEY = { siteId: 'text', id: 'text' } as const
type Key = Record<keyof typeof KEY, string>

const findConversations = prepareFindEach(KEY, (db, key: Key) =>
  conversationOf(db, key).clearSelect().select(['id', 'last_seq']),
)

const findSent = prepareFindEach(
  { ...KEY, side: 'text', clientId: 'text' },
  (db, sent: Parameters<typeof sentMessage>[1]) => sentMessage(db, sent).clearSelect().select('id'),
)

const findOpenCases = prepareFindEach(KEY, (db, key: Key) =>
  openCaseOf(db, key).clearSelect().select(['id', 'last_seq', 'waits_since', 'answered_at']),
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
      .set({ last_seq: seq, updated_at: at })
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

export function createTurnsRepository(db: Db): TurnsRepository {
  return {
    async read(drafts) {
      const people = drafts.map(({ siteId, personId }) => ({ siteId, id: personId }))
      const conversations = (await findConversations(db, people)).map(([row]) => row)
      const known = conversations.map((row, index) => {
        const { siteId, writer, clientId } = drafts[index] as Draft
        return { siteId, id: row?.id ?? '', side: writer.kind, clientId }
      })
      // What does not wait for each other goes out at once: each way there and back takes its time.
      const [sent, cases] = await Promise.all([
        findSent(db, known),
        findOpenCases(
          db,
          known.map(({ siteId, id }) => ({ siteId, id })),
        ),
      ])
      return conversations.map((conversation, index) => ({
        conversation,
        isSent: (sent[index]?.length ?? 0) > 0,
        openCase: cases[index]?.[0],
      }))
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
      const seen = turns.map(({ personId, message: { site_id: siteId, created_at: at } }) => ({
        siteId,
        id: personId,
        at,
      }))
      await Promise.all([
        insertMessages(db, messages),
        moveConversations(
          db,
          move(({ conversation_id }) => conversation_id),
        ),
        moveCases(
          db,
          move(({ case_id }) => case_id),
        ),
        touchPeople(db, seen),
      ])
    },
  }
}
