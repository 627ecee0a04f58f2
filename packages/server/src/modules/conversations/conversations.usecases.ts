import type { Message, MessagePage, MessageRange, ReadMarks } from '@beckon/protocol'
import type { Store, Unit } from '../../database/store.ts'
import { type Clock, toIso } from '../../shared/clock.ts'
import { createId } from '../../shared/create-id.ts'
import type { Origin } from '../../shared/facts.ts'
import { refuse } from '../../shared/refuse.ts'
import type { VisitorActor } from '../sessions/sessions.types.ts'
import {
  newCase,
  newConversation,
  readText,
  toMessage,
  toMessagePage,
  toReadMarks,
} from './conversations.models.ts'
import type { CaseRow, ConversationRow, Draft, MessageRow, Side } from './conversations.types.ts'

export interface ReadInput {
  conversation: ConversationRow | undefined
  side: Side
  seq: number
  origin: Origin
}

export interface ConversationsUsecases {
  /** @throws BeckonError `conversation/not-found` where the site has none of this id */
  require(siteId: string, conversationId: string): Promise<ConversationRow>
  /** A person's conversation; there is none before their first message or request. */
  findByPerson(siteId: string, personId: string): Promise<ConversationRow | undefined>
  /**
   * Stores a message once, however often it is sent.
   *
   * @throws BeckonError `message/empty`, `message/too-long`
   */
  send(draft: Draft): Promise<Message>
  /** Stores what a visitor wrote, as `send` does. */
  sendAsVisitor(actor: VisitorActor, input: { id: string; text: string }): Promise<Message>
  list(conversation: ConversationRow | undefined, range: MessageRange): Promise<MessagePage>
  /** Moves a read mark forward, at most to the newest message. */
  read(input: ReadInput): Promise<ReadMarks>
}

/** The conversation and an open case of a person, begun where there is none, in the caller's transaction. */
export async function openCase(
  unit: Unit,
  input: { siteId: string; personId: string; at: string },
): Promise<{ conversation: ConversationRow; supportCase: CaseRow }> {
  const { siteId, personId, at } = input
  let conversation = await unit.conversations.findByPerson(siteId, personId)
  if (conversation === undefined) {
    conversation = newConversation(siteId, personId, at)
    await unit.conversations.insert(conversation)
  }
  let supportCase = await unit.cases.findOpen(conversation)
  if (supportCase === undefined) {
    supportCase = newCase(conversation, at)
    await unit.cases.insert(supportCase)
    const { id: caseId } = supportCase
    unit.publish('case:opened', { siteId, conversationId: conversation.id, caseId, at })
  }
  return { conversation, supportCase }
}

async function storeMessage(unit: Unit, draft: Draft, at: string): Promise<MessageRow> {
  const { siteId, personId, writer } = draft
  const known = await unit.conversations.findByPerson(siteId, personId)
  const sent = known && (await unit.messages.findSent(known, writer.kind, draft.clientId))
  if (sent !== undefined) return sent
  const { conversation, supportCase } = await openCase(unit, { siteId, personId, at })
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
    created_at: at,
  }
  await unit.messages.insert(message)
  await unit.cases.update({ ...supportCase, last_seq: seq, updated_at: at })
  if (writer.kind === 'visitor') await unit.people.touch(siteId, personId, at)
  const { origin } = draft
  unit.publish('message:stored', { siteId, personId, message: toMessage(message), origin })
  unit.publish('case:changed', { siteId, caseId: supportCase.id })
  return message
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

export function createConversationsUsecases({
  store,
  clock,
}: {
  store: Store
  clock: Clock
}): ConversationsUsecases {
  async function send(draft: Draft): Promise<Message> {
    const read = { ...draft, text: readText(draft.text) }
    const at = toIso(clock())
    return toMessage(await store.transact((unit) => storeMessage(unit, read, at)))
  }

  return {
    send,

    sendAsVisitor(actor, { id: clientId, text }) {
      return send({ ...actor, writer: { kind: 'visitor', id: null, name: null }, clientId, text })
    },

    async require(siteId, conversationId) {
      const conversation = await store.conversations.find(siteId, conversationId)
      if (conversation === undefined) throw refuse('conversation/not-found')
      return conversation
    },

    findByPerson: (siteId, personId) => store.conversations.findByPerson(siteId, personId),

    async list(conversation, range) {
      const rows = conversation === undefined ? [] : await store.messages.list(conversation, range)
      return toMessagePage(conversation, rows, range)
    },

    async read(input) {
      const { conversation } = input
      if (conversation === undefined) return toReadMarks(undefined)
      return store.transact((unit) => moveRead(unit, { ...input, conversation }))
    },
  }
}
