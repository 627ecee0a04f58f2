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

/** What a draft comes upon. */
export interface Thread {
  conversation: ConversationRow | undefined
  /** What was stored under its id before. */
  sent: MessageRow | undefined
  openCase: CaseRow | undefined
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

const findConversations = prepareFindEach({ siteId: 'text', id: 'text' }, conversationOf)

const findSent = prepareFindEach(
  { siteId: 'text', id: 'text', side: 'text', clientId: 'text' },
  sentMessage,
)

const findOpenCases = prepareFindEach({ siteId: 'text', id: 'text' }, openCaseOf)

const insertMessages = prepareInsertEach('message', MESSAGE_COLUMNS)

interface Move {
  siteId: string
  id: string
  seq: number
  at: string
}

const moveConversations = prepareUpdateEach(
  { siteId: 'text', id: 'text', seq: 'integer', at: 'text' },
  (db, { siteId, id, seq, at }: Move) =>
    db
      .updateTable('conversation')
      .set({ last_seq: seq, updated_at: at })
      .where('conversation.site_id', '=', siteId)
      .where('conversation.id', '=', id),
)

const moveCases = prepareUpdateEach(
  { siteId: 'text', id: 'text', seq: 'integer', at: 'text' },
  (db, { siteId, id, seq, at }: Move) =>
    db
      .updateTable('support_case')
      .set({ last_seq: seq, updated_at: at })
      .where('support_case.site_id', '=', siteId)
      .where('support_case.id', '=', id),
)

const touchPeople = prepareUpdateEach(
  { siteId: 'text', id: 'text', at: 'text' },
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
      const known = conversations.map((row) => ({ siteId: row?.site_id ?? '', id: row?.id ?? '' }))
      const ids = known.map((key, index) => {
        const { writer, clientId } = drafts[index] as Draft
        return { ...key, side: writer.kind, clientId }
      })
      // What does not wait for each other goes out at once: each way there and back takes its time.
      const [sent, cases] = await Promise.all([findSent(db, ids), findOpenCases(db, known)])
      return conversations.map((conversation, index) => ({
        conversation,
        sent: sent[index]?.[0],
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
