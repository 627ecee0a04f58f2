import type { Client, SiteRecord, Stop } from '@beckon/core'
import type { Attachment, Message, MessageReply } from '@beckon/protocol'
import { atom, type ReadableAtom } from 'nanostores'
import type { ChooseLink } from '../socket/choose-link.ts'
import type { Notice } from '../socket/link.ts'
import { type Connection, createConnection } from './connection.ts'
import { type Conversation, createConversation } from './conversation.ts'
import { type Ask, createAsk } from './gateway.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import type { OutboxItem } from './outbox-item.ts'
import { createReading, type Reading } from './reading.ts'
import { createSession, noteStaff, type Session } from './session.ts'
import { createTyping, type Typing } from './typing.ts'
import { whenSettled } from './when-settled.ts'

/** The stores of the chat, each with its functions. */
export interface ChatParts {
  session: Session
  connection: Connection
  conversation: Conversation
  outbox: Outbox
  typing: Typing
  reading: Reading
  ask: Ask
  /** What the gateway told last, for what is fetched later and listens too. */
  $heard: ReadableAtom<Notice | null>
}

/** The visitor's chat: session, connection and conversation, joined. */
export interface Chat extends ChatParts {
  /** Connects, and sends what waits: the visitor opened the chat. */
  start(): void
  /** Does so where the visitor wrote on an earlier page, and only there. */
  resume(): void
  /** The panel was closed: who never wrote needs no connection either. */
  rest(): void
  send(text: string, attachments?: readonly Attachment[], reply?: MessageReply): Promise<void>
  /** Begins a new session after one has ended; what was not sent goes there. */
  startAnew(): void
  dispose: Stop
}

export interface ChatOptions {
  client: Client
  chooseLink: ChooseLink
  /** The conversation was taken away; whatever shows it must let go of it. */
  onDropped(): void
}

/** What one part has to know of another. */
function watchParts(client: Client, parts: ChatParts): Stop[] {
  const { session, connection, conversation, outbox, typing, reading } = parts
  /** A first message that nobody sent leaves the record only where its visitor is forgotten. */
  function noticeReset(record: SiteRecord): void {
    if (!record.session && !record.outbox && !session.isKept() && outbox.isWaiting()) {
      session.forget()
    }
  }
  return [
    client.record.subscribe(noticeReset),
    conversation.$messages.listen((messages) => outbox.settle(messages)),
    reading.$unread.listen((count) => client.emit('unread:changed', { count })),
    client.platform.onWake(() => connection.link() && void conversation.catchUp()),
    session.dispose,
    connection.dispose,
    conversation.dispose,
    typing.dispose,
    outbox.dispose,
  ]
}

export function createChat({ client, chooseLink, onDropped }: ChatOptions): Chat {
  const { platform } = client
  const $heard = atom<Notice | null>(null)
  const session = createSession(client, replace)
  const connection = createConnection({ client, session, chooseLink, onUp, onNotice: hear })
  const ask = createAsk(client, session, connection)
  const conversation = createConversation({ platform, ask, onNew: announce })
  const outbox = createOutbox(client, deliver)
  const reading = createReading(conversation, connection)
  const typing = createTyping(platform, (active) =>
    connection.link()?.signal('typing:set', { active }),
  )

  async function deliver({
    id,
    text,
    reply,
    anew,
    attachments: files,
  }: OutboxItem): Promise<Message> {
    const token = await session.claim()
    await whenSettled(connection.$connection, platform)
    const attachments = files?.map((file) => file.id)
    const { message } = await ask('message:send', { id, text, attachments, reply, anew }, token)
    await conversation.note(message)
    // Without a socket nobody else tells that one was begun.
    if (conversation.$case.get()?.id !== message.caseId)
      conversation.noteCase({ id: message.caseId, status: 'open', closedAt: null, rating: null })
    return message
  }

  function announce(message: Message): void {
    if (message.author.kind !== 'agent') return
    typing.dispose()
    connection.link()?.signal('message:delivered', { seq: message.seq })
    client.emit('message:received', { message })
  }

  function onUp(): void {
    void conversation.catchUp()
    outbox.flush()
  }

  function hear(notice: Notice): void {
    const { name, body } = notice
    if (name === 'message:new') void conversation.note(body.message)
    else if (name === 'message:read') conversation.noteRead(body.read)
    else if (name === 'case:changed') conversation.noteCase(body.case)
    else if (name === 'typing:changed') typing.note(body)
    else if (name === 'staff:changed') noteStaff(session, body.staffed)
    $heard.set(notice)
  }

  function replace(sameVisitor: boolean): void {
    const wasActive = connection.$connection.get() !== 'idle'
    connection.stop()
    conversation.clear()
    typing.dispose()
    if (!sameVisitor) {
      outbox.clear()
      onDropped()
    }
    if (session.isKept() || (sameVisitor && wasActive)) connection.start()
  }

  function start(): void {
    if (session.$ended.get()) return
    connection.start()
    outbox.flush()
  }

  const isAwaited = (): boolean => session.isKept() || outbox.isUsed()
  const parts = { session, connection, conversation, outbox, typing, reading, ask, $heard }
  const stops = watchParts(client, parts)

  return {
    ...parts,
    start,
    resume() {
      if (isAwaited()) start()
    },
    rest() {
      if (!isAwaited()) connection.stop()
    },
    async send(text, attachments, reply) {
      const sent = outbox.send(text, attachments, reply)
      if (!session.$ended.get()) connection.start()
      client.emit('message:sent', { message: await sent })
    },
    startAnew() {
      session.renew()
      conversation.clear()
      start()
    },
    dispose() {
      for (const stop of stops.splice(0)) stop()
    },
  }
}
