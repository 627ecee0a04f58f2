import type {
  Message,
  MessageDraft,
  MessagePage,
  MessageRange,
  ReadMarks,
  ServerMessage,
} from '@beckon/protocol'
import { LOCKS } from '../../database/lock-keys.ts'
import type { Store, Unit } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import { refuse } from '../../shared/refuse.ts'
import { attachFiles, readMessages } from '../files/attach.usecases.ts'
import type { FilesUsecases } from '../files/files.usecases.ts'
import type { VisitorActor } from '../sessions/sessions.types.ts'
import { storeStatus } from './case-status.usecases.ts'
import {
  cutRows,
  newCase,
  newConversation,
  readText,
  toDeliveredMarks,
  toMessage,
  toReadMarks,
} from './conversations.models.ts'
import type {
  CaseRow,
  ConversationRow,
  Draft,
  MessageRow,
  ReadInput,
} from './conversations.types.ts'
import { noteDelivered } from './deliver.usecases.ts'
import { checkAnswer, writeRich } from './replies.models.ts'
import { takeTurn } from './take-turn.usecases.ts'

export interface ConversationsUsecases {
  /** @throws BeckonError `conversation/not-found` where the site has none of this id */
  require(siteId: string, conversationId: string): Promise<ConversationRow>
  /** A person's conversation; there is none before their first message or request. */
  findByPerson(siteId: string, personId: string): Promise<ConversationRow | undefined>
  /**
   * Stores a message once, however often it is sent.
   *
   * @throws BeckonError `message/empty`, `message/too-long`, `file/not-found`, `file/unfinished`,
   *   `file/too-many`, `message/answered`, `message/reply-invalid`
   */
  send(draft: Draft): Promise<Message>
  /** Stores what a visitor wrote, as `send` does. */
  sendAsVisitor(actor: VisitorActor, input: MessageDraft): Promise<Message>
  /**
   * Stores what the site's server wrote, as `send` does.
   *
   * @throws BeckonError `conversation/not-found`
   */
  sendAsSite(siteId: string, conversationId: string, input: ServerMessage): Promise<Message>
  list(conversation: ConversationRow | undefined, range: MessageRange): Promise<MessagePage>
  /** Moves a read mark forward, at most to the newest message. */
  read(input: ReadInput): Promise<ReadMarks>
  /** Moves what reached a side forward, at most to the newest message. */
  noteDelivered(input: ReadInput): Promise<void>
}

/** Whose case it is, and from when. */
interface CaseOpening {
  siteId: string
  personId: string
  at: string
  /** Whether what is open is closed. */
  anew?: boolean | undefined
  /** The conversation, where it was found already. */
  known?: ConversationRow | undefined
}

/** The conversation and an open case of a person, begun where there is none, in the caller's transaction. */
export async function openCase(
  unit: Unit,
  input: CaseOpening,
): Promise<{ conversation: ConversationRow; supportCase: CaseRow }> {
  const { siteId, personId, at } = input
  let conversation = input.known ?? (await unit.conversations.findByPerson(siteId, personId))
  if (conversation === undefined) {
    conversation = newConversation(siteId, personId, at)
    await unit.conversations.insert(conversation)
  }
  let supportCase = await unit.cases.findOpen(conversation)
  // Where nothing was written yet, that is begun anew already.
  if (supportCase !== undefined && input.anew && supportCase.last_seq > 0) {
    await storeStatus(unit, { ...supportCase, status: 'closed' }, at)
    supportCase = undefined
  }
  if (supportCase === undefined) {
    supportCase = newCase(conversation, at)
    await unit.cases.insert(supportCase)
    const { id: caseId } = supportCase
    unit.publish('case:opened', { siteId, conversationId: conversation.id, caseId, at })
  }
  return { conversation, supportCase }
}

/** The first answer stands: what somebody agreed to does not change behind anybody's back. */
async function admitReply(
  unit: Unit,
  conversation: ConversationRow,
  { reply }: Draft,
): Promise<void> {
  if (!reply) return
  checkAnswer(await unit.messages.find(conversation, reply.to), reply)
  if (await unit.messages.findAnswer(conversation, reply.to)) throw refuse('message/answered')
}

async function readMessage(unit: Unit, row: MessageRow, now: number): Promise<Message> {
  const [message = toMessage(row)] = await readMessages(unit, [row], { now })
  return message
}

/** What a visitor only wrote has nothing else that would have to be read. */
const isPlain = ({ writer, attachments }: Draft): boolean =>
  writer.kind === 'visitor' && attachments.length === 0

/** Stores a message once, in the caller's transaction; a case is opened where none is. */
export async function storeMessage(unit: Unit, draft: Draft, now: number): Promise<Message> {
  const at = toIso(now)
  const { siteId, personId, writer } = draft
  const known = await unit.conversations.findByPerson(siteId, personId)
  const sent = known && (await unit.messages.findSent(known, writer.kind, draft.clientId))
  if (sent !== undefined) return readMessage(unit, sent, now)
  const { conversation, supportCase } = await openCase(unit, {
    siteId,
    personId,
    at,
    anew: draft.anew,
    known,
  })
  await admitReply(unit, conversation, draft)
  const seq = await unit.conversations.takeSeq(conversation, at)
  const message: MessageRow = {
    id: createId(),
    site_id: siteId,
    conversation_id: conversation.id,
    case_id: supportCase.id,
    seq,
    client_id: draft.clientId,
    author_kind: writer.kind,
    author_id: writer.id,
    author_name: writer.name,
    text: draft.text,
    ...writeRich(draft),
    created_at: at,
  }
  await unit.messages.insert(message)
  await attachFiles(unit, { message, personId }, draft.attachments)
  const turn = await takeTurn(unit, { conversation, row: supportCase, by: writer.kind, at })
  await unit.cases.advance({ ...supportCase, ...turn, last_seq: seq, updated_at: at })
  if (writer.kind === 'visitor') await unit.people.touch(siteId, personId, at)
  const { origin } = draft
  const read = isPlain(draft) ? toMessage(message) : await readMessage(unit, message, now)
  unit.publish('message:stored', { siteId, personId, message: read, origin })
  unit.publish('case:changed', { siteId, caseId: supportCase.id })
  return read
}

async function moveRead(unit: Unit, input: ReadInput & { conversation: ConversationRow }) {
  const { side, seq, origin } = input
  const { site_id: siteId, id, person_id: personId } = input.conversation
  const conversation = await unit.conversations.find(siteId, id)
  if (conversation === undefined) throw refuse('conversation/not-found')
  const before = toReadMarks(conversation)
  const mark = Math.min(seq, conversation.last_seq)
  if (mark <= before[side]) return before
  await unit.conversations.moveRead(conversation, side, mark)
  const read = { ...before, [side]: mark }
  unit.publish('read:moved', { siteId, personId, conversationId: id, read, origin })
  if (side === 'visitor') return read
  for (const { id: caseId } of await unit.cases.listSince(conversation, before.agent)) {
    unit.publish('case:changed', { siteId, caseId })
  }
  return read
}

export interface ConversationsDependencies {
  store: Store
  clock: Clock
  files: Pick<FilesUsecases, 'readSettings'>
}

export function createConversationsUsecases({
  store,
  clock,
  files,
}: ConversationsDependencies): ConversationsUsecases {
  async function send(draft: Draft): Promise<Message> {
    const attachments = [...new Set(draft.attachments)]
    const { length } = attachments
    if (length > 0 && length > (await files.readSettings(draft.siteId)).maxCount) {
      throw refuse('file/too-many')
    }
    const read = { ...draft, attachments, text: readText(draft.text, length > 0) }
    return store.transact(
      (unit) => storeMessage(unit, read, clock()),
      [LOCKS.person(draft.personId)],
    )
  }

  async function requireConversation(siteId: string, id: string): Promise<ConversationRow> {
    const conversation = await store.conversations.find(siteId, id)
    if (conversation === undefined) throw refuse('conversation/not-found')
    return conversation
  }

  return {
    send,

    sendAsVisitor(actor, { id: clientId, attachments = [], ...message }) {
      const writer = { kind: 'visitor', id: null, name: null } as const
      return send({ ...actor, ...message, writer, clientId, attachments })
    },

    async sendAsSite(siteId, conversationId, { id: clientId, name = null, ...message }) {
      const { person_id: personId } = await requireConversation(siteId, conversationId)
      const writer = { kind: 'agent', id: null, name } as const
      return send({ siteId, personId, ...message, writer, clientId, attachments: [], origin: null })
    },

    require: requireConversation,

    findByPerson: (siteId, personId) => store.conversations.findByPerson(siteId, personId),

    async list(conversation, range) {
      const rows = conversation === undefined ? [] : await store.messages.list(conversation, range)
      const { kept, more } = cutRows(rows, range)
      const messages = await readMessages(store, kept, { now: clock() })
      const lastSeq = conversation?.last_seq ?? 0
      const read = toReadMarks(conversation)
      return { messages, lastSeq, more, read, delivered: toDeliveredMarks(conversation) }
    },

    noteDelivered: (input) => noteDelivered(store, input),

    async read(input) {
      const { conversation } = input
      if (conversation === undefined) return toReadMarks(undefined)
      const scope = [LOCKS.person(conversation.person_id)]
      return store.transact((unit) => moveRead(unit, { ...input, conversation }), scope)
    },
  }
}
