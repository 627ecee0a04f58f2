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
import type { Clock } from '../../shared/clock.ts'
import { gatherCalls } from '../../shared/gather-calls.ts'
import { isStorageFailure } from '../../shared/known-error.ts'
import { refuse } from '../../shared/refuse.ts'
import { readMessages } from '../files/attach.usecases.ts'
import type { FilesUsecases } from '../files/files.usecases.ts'
import type { VisitorActor } from '../sessions/sessions.types.ts'
import { cutRows, readText, toDeliveredMarks, toReadMarks } from './conversations.models.ts'
import type { ConversationRow, Draft, ReadInput } from './conversations.types.ts'
import { noteDelivered } from './deliver.usecases.ts'
import { storeMessage } from './store-message.usecases.ts'
import { isPlain, storeTogether } from './store-together.usecases.ts'

/** Messages that share a transaction at most. */
const TOGETHER = 200

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
  // It takes what it can have at once.
  const storeAll = (drafts: readonly Draft[]) =>
    store.transact((unit) => storeTogether(unit, drafts, clock()), [])

  const storeSoon = gatherCalls(storeAll, {
    largest: TOGETHER,
    // While one is stored by a server beside this one, the next is made ready.
    lanes: store.isShared ? 2 : 1,
    keyOf: ({ personId }) => personId,
    isOwnFault: (error) => !isStorageFailure(error),
  })

  async function send(draft: Draft): Promise<Message> {
    const attachments = [...new Set(draft.attachments)]
    const { length } = attachments
    if (length > 0 && length > (await files.readSettings(draft.siteId)).maxCount) {
      throw refuse('file/too-many')
    }
    const read = { ...draft, attachments, text: readText(draft.text, length > 0) }
    const stored = isPlain(read) ? await storeSoon(read) : undefined
    if (stored !== undefined) return stored
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
