import {
  type Case,
  type Conversation,
  LIMITS,
  type Message,
  type MessageRange,
  type OwnCase,
  type Rating,
  type ReadMarks,
  type VisitorCase,
} from '@beckon/protocol'
import { createId } from '../../shared/create-id.ts'
import { refuse } from '../../shared/refuse.ts'
import { nameOf } from '../people/people.models.ts'
import type {
  CaseRow,
  CaseView,
  ConversationRow,
  Draft,
  MessageRow,
  OwnCaseView,
} from './conversations.types.ts'
import { readRich, writeRich } from './replies.models.ts'

/** White space, control characters, halves of a pair, and all that is drawn as nothing. */
const INVISIBLE =
  /^[\p{White_Space}\p{Control}\p{Format}\p{Surrogate}\p{Default_Ignorable_Code_Point}]*$/u

/**
 * The text as it is stored: half a surrogate pair is no character in any database.
 *
 * @param mayBeEmpty where something else goes along
 *
 * @throws BeckonError `message/empty`, `message/too-long`
 */
export function readText(text: string, mayBeEmpty = false): string {
  if (INVISIBLE.test(text)) {
    if (mayBeEmpty) return ''
    throw refuse('message/empty')
  }
  if (text.length > LIMITS.messageText) throw refuse('message/too-long')
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

export function newConversation(siteId: string, personId: string, at: string): ConversationRow {
  return {
    id: createId(),
    site_id: siteId,
    person_id: personId,
    last_seq: 0,
    visitor_read: 0,
    agent_read: 0,
    visitor_got: 0,
    agent_got: 0,
    created_at: at,
    updated_at: at,
  }
}

export function newCase(conversation: ConversationRow, at: string): CaseRow {
  return {
    id: createId(),
    site_id: conversation.site_id,
    conversation_id: conversation.id,
    status: 'open',
    first_seq: null,
    last_seq: 0,
    opened_at: at,
    closed_at: null,
    updated_at: at,
    waits_since: null,
    answered_at: null,
    answered_in: null,
    rating_score: null,
    rating_comment: null,
    rated_at: null,
  }
}

export function toMessage(row: MessageRow): Message {
  return {
    id: row.id,
    clientId: row.client_id,
    conversationId: row.conversation_id,
    caseId: row.case_id,
    seq: row.seq,
    author: { kind: row.author_kind, name: row.author_name },
    text: row.text,
    ...readRich(row),
    ...(row.via && { via: row.via }),
    createdAt: row.created_at,
  }
}

export function toReadMarks(row: ConversationRow | undefined): ReadMarks {
  return { visitor: row?.visitor_read ?? 0, agent: row?.agent_read ?? 0 }
}

/** What was read has arrived, whether a client said so or is too old to. */
export function toDeliveredMarks(row: ConversationRow | undefined): ReadMarks {
  const read = toReadMarks(row)
  return {
    visitor: Math.max(read.visitor, row?.visitor_got ?? 0),
    agent: Math.max(read.agent, row?.agent_got ?? 0),
  }
}

function toLastMessage(row: CaseView): Case['lastMessage'] {
  const { last_kind: kind, last_text: text, last_at: createdAt } = row
  if (kind === null || text === null || createdAt === null) return null
  const count = Number(row.last_files)
  const attachments = count > 0 ? { attachments: count } : {}
  return { author: { kind, name: row.last_name }, text, ...attachments, createdAt }
}

function toRating({
  rating_score: score,
  rating_comment: comment,
  rated_at: at,
}: CaseRow): Rating | null {
  return score === null || at === null ? null : { score, comment, at }
}

/** What a visitor sees of a case. */
export function toVisitorCase(row: CaseRow): VisitorCase {
  return { id: row.id, status: row.status, closedAt: row.closed_at, rating: toRating(row) }
}

/** Characters of the words a case is listed by. */
const TITLE = 120

/** Whether the next message of a conversation is not later than all before it. */
export const readLate = (
  { last_seq, updated_at }: Pick<ConversationRow, 'last_seq' | 'updated_at'>,
  at: string,
): MessageRow['late'] => (last_seq > 0 && at <= updated_at ? 1 : null)

/** A draft as it stands in a case. */
export function newMessage(
  draft: Draft,
  place: Pick<MessageRow, 'conversation_id' | 'case_id' | 'seq' | 'late'>,
  at: string,
): MessageRow {
  const { siteId, clientId, writer, text } = draft
  return {
    id: createId(),
    site_id: siteId,
    ...place,
    client_id: clientId,
    author_kind: writer.kind,
    author_id: writer.id,
    author_name: writer.name,
    text,
    ...writeRich(draft),
    via: draft.via ?? null,
    created_at: at,
  }
}

/** What a visitor's own list shows of a case. */
export function toOwnCase(row: OwnCaseView): OwnCase {
  const words = [...(row.title ?? '').trim().replace(/\s+/g, ' ')]
  return {
    id: row.id,
    status: row.status,
    answered: row.answered_at !== null,
    title: words.length > TITLE ? `${words.slice(0, TITLE - 1).join('')}…` : words.join(''),
    openedAt: row.opened_at,
    updatedAt: row.updated_at,
    firstSeq: row.began_at,
    lastSeq: row.last_seq,
    unread: Number(row.unread),
  }
}

export function toCase(row: CaseView): Case {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    personId: row.person_id,
    personName: nameOf({ ...row, id: row.person_id }),
    status: row.status,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    waitsSince: row.waits_since,
    updatedAt: row.updated_at,
    lastSeq: row.last_seq,
    lastMessage: toLastMessage(row),
    unread: Number(row.unread),
    rating: toRating(row),
  }
}

export function toConversation(row: ConversationRow, cases: Case[]): Conversation {
  return {
    id: row.id,
    personId: row.person_id,
    lastSeq: row.last_seq,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    cases,
  }
}

/**
 * The rows of a page in ascending `seq`, from one row more than it holds. Upward (`after`) that row is
 * the newest, else the oldest.
 */
export function cutRows(
  rows: MessageRow[],
  range: MessageRange,
): { kept: MessageRow[]; more: boolean } {
  const limit = range.limit ?? LIMITS.page
  const upward = range.after !== undefined
  const kept = upward ? rows.slice(0, limit) : rows.slice(-limit)
  return { kept, more: rows.length > limit }
}
