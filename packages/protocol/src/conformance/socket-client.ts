import { io, type Socket } from 'socket.io-client'
import type { Message, MessagePage } from '../conversation.ts'
import { createUlid } from '../ulid.ts'
import type { Target } from './check.ts'

type Outcome = { ok: true; data: unknown } | { ok: false; error: { code: string } }

/** How long a gateway may take to answer or tell, in milliseconds. */
const PATIENCE = 5000

/** A visitor, written from docs/PROTOCOL.md alone. */
export interface VisitorClient {
  /** Resolves to the data; rejects with the refusal's code as message. */
  ask(request: string, input: unknown): Promise<unknown>
  /** Sends one text, under the id given or a new one. */
  say(text: string, id?: string): Promise<Message>
  /** Everything behind a `seq`, page by page. */
  catchUp(after: number, limit?: number): Promise<Message[]>
  /** Resolves at the next notice of this name that passes. */
  hear<T>(notice: string, passes?: (body: T) => boolean): Promise<T>
  leave(): void
}

/** A new id for a message or callback. */
export function makeId(): string {
  return createUlid(Date.now(), crypto.getRandomValues(new Uint8Array(16)))
}

function createClient(socket: Socket): VisitorClient {
  const ask: VisitorClient['ask'] = async (request, input) => {
    const outcome: Outcome = await socket.timeout(PATIENCE).emitWithAck(request, input)
    if (!outcome.ok) throw new Error(outcome.error.code)
    return outcome.data
  }

  const say: VisitorClient['say'] = async (text, id = makeId()) => {
    const { message } = (await ask('message:send', { id, text })) as { message: Message }
    return message
  }

  const catchUp: VisitorClient['catchUp'] = async (after, limit = 100) => {
    const page = (await ask('messages:list', { after, limit })) as MessagePage
    const last = page.messages.at(-1)
    if (!page.more || last === undefined) return page.messages
    return [...page.messages, ...(await catchUp(last.seq, limit))]
  }

  const hear: VisitorClient['hear'] = <T>(
    notice: string,
    passes: (body: T) => boolean = () => true,
  ) =>
    new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No ${notice} was told`)), PATIENCE)
      const listen = (body: T): void => {
        if (!passes(body)) return
        clearTimeout(timer)
        socket.off(notice, listen)
        resolve(body)
      }
      socket.on(notice, listen)
    })

  return { ask, say, catchUp, hear, leave: () => void socket.disconnect() }
}

export interface Handshake {
  protocol?: number
  echo?: boolean
}

/** Connects; rejects with the code of the refusal where the handshake is refused. */
export function connectVisitor(
  target: Target,
  session: string,
  { protocol = 1, ...more }: Handshake = {},
): Promise<VisitorClient> {
  const socket = io(new URL('/visitor', target.url).href, {
    path: '/v1/socket',
    auth: { session, protocol, ...more },
    transports: ['websocket', 'polling'],
    forceNew: true,
    reconnection: false,
    timeout: PATIENCE,
  })
  return new Promise((resolve, reject) => {
    socket.on('connect', () => resolve(createClient(socket)))
    socket.on('connect_error', (error: Error & { data?: { error?: { code?: string } } }) => {
      socket.disconnect()
      reject(new Error(error.data?.error?.code ?? error.message))
    })
  })
}
