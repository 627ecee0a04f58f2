import {
  BeckonError,
  type CallbackRequest,
  type Message,
  type MessageContent,
  type MessagePage,
  type MessageRange,
  type ReadMarks,
  type VisitorRequests,
} from '@beckon/protocol'
import type { Link, LinkHandlers, Notice, OpenLink } from './link.ts'
import { createMemoryCalls, type MemoryCalls } from './memory-calls.ts'
import { createMemoryCases, type MemoryCases } from './memory-cases.ts'

/** A gateway's chat in memory, for tests: one conversation, and links that break when told to. */
export interface MemoryChat {
  openLink: OpenLink
  readonly messages: Message[]
  readonly callbacks: CallbackRequest[]
  readonly calls: MemoryCalls
  /** Every id the visitor sent, as often as it came. */
  readonly sent: string[]
  readonly signals: unknown[]
  /** While false no link comes up. */
  reachable: boolean
  /** Stores what comes, but the answer is lost and the link with it. */
  losesAcks: boolean
  /** Refuses each handshake. */
  refusal: BeckonError | undefined
  /** Agents' messages reach nobody until somebody asks. */
  silent: boolean
  countLinks(): number
  readonly cases: MemoryCases
  /** An agent writes. */
  reply(text: string, content?: MessageContent): Message
  notify: LinkHandlers['onNotice']
  drop(error?: BeckonError): void
  answer<Name extends keyof VisitorRequests>(
    name: Name,
    input: VisitorRequests[Name]['input'],
  ): VisitorRequests[Name]['output']
}

const FINE = { reachable: true, losesAcks: false, refusal: undefined, silent: false }

const AT = '2026-01-01T12:00:00.000Z'

function noticeOf(
  request: keyof VisitorRequests,
  message: Message | undefined,
  read: ReadMarks,
): Notice | undefined {
  if (request === 'message:read') return { name: 'message:read', body: { read } }
  if (request !== 'message:send' || !message) return undefined
  return { name: 'message:new', body: { message } }
}

export function createMemoryChat(pageSize = 100): MemoryChat {
  const links = new Set<LinkHandlers>()
  const read = { visitor: 0, agent: 0 }
  const cases = createMemoryCases()

  function store(
    author: Message['author'],
    text: string,
    { clientId, ...rich }: Pick<Message, 'clientId' | 'content' | 'reply'>,
  ): Message {
    const stored = chat.messages.find((message) => message.clientId === clientId)
    if (stored) return stored
    const seq = chat.messages.length + 1
    const about = {
      conversationId: 'conversation',
      caseId: cases.open(),
      createdAt: AT,
    }
    const message = { id: `message-${seq}`, clientId, seq, author, text, ...rich, ...about }
    chat.messages.push(message)
    return message
  }

  function list({ after, before = Infinity }: MessageRange): MessagePage {
    const from = after ?? 0
    const all = chat.messages.filter(({ seq }) => seq > from && seq < before)
    const messages = after === undefined ? all.slice(-pageSize) : all.slice(0, pageSize)
    const more = messages.length < all.length
    return {
      messages,
      lastSeq: chat.messages.length,
      more,
      read: { ...read },
      case: cases.newest(),
    }
  }

  function send({ id, text, reply }: VisitorRequests['message:send']['input']): {
    message: Message
  } {
    chat.sent.push(id)
    if (text === 'refuse me') throw new BeckonError('message/too-long')
    return { message: store({ kind: 'visitor', name: null }, text, { clientId: id, reply }) }
  }

  const calls = createMemoryCalls()

  const answers: { [Name in keyof VisitorRequests]: (input: never) => unknown } = {
    'message:send': send,
    'messages:list': list,
    'message:read': ({ seq }: { seq: number }) => {
      read.visitor = Math.max(read.visitor, seq)
      return { read }
    },
    ...cases.answers,
    ...calls.answers,
  }

  /** Each link asks to be told of what it caused itself, too; where answers are lost, so is this. */
  function tellOf(name: keyof VisitorRequests, sender: LinkHandlers): void {
    const notice = noticeOf(name, chat.messages.at(-1), { ...read })
    if (!notice) return
    for (const link of links) if (link !== sender || !chat.losesAcks) link.onNotice(notice)
  }

  function openLink(_address: unknown, handlers: LinkHandlers): Link {
    queueMicrotask(() => {
      if (chat.refusal) return handlers.onDown(chat.refusal)
      if (!chat.reachable) return handlers.onDown()
      links.add(handlers)
      handlers.onUp()
    })
    const close = (error?: BeckonError): void => {
      if (links.delete(handlers)) handlers.onDown(error)
    }
    return {
      async request(name, input) {
        const data = chat.answer(name, input)
        tellOf(name, handlers)
        if (links.has(handlers) && !chat.losesAcks) return data
        close()
        throw new BeckonError('network/unreachable')
      },
      signal: (name, input) => void chat.signals.push([name, input]),
      close: () => close(),
    }
  }

  const chat: MemoryChat = {
    ...{ openLink, cases, calls, callbacks: calls.asked },
    ...{ messages: [], sent: [], signals: [] },
    ...FINE,
    countLinks: () => links.size,
    reply(text, content) {
      const clientId = `agent-${chat.messages.length}`
      const message = store({ kind: 'agent', name: 'Maya' }, text, { clientId, content })
      if (!chat.silent) chat.notify({ name: 'message:new', body: { message } })
      return message
    },
    notify(notice) {
      for (const { onNotice } of links) onNotice(notice)
    },
    drop(error) {
      for (const handlers of [...links]) {
        links.delete(handlers)
        handlers.onDown(error)
      }
    },
    answer: (name, input) => structuredClone(answers[name](input as never)) as never,
  }
  return chat
}
