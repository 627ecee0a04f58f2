import { type Attachment, createUlid, isBeckonError, type Message } from '@beckon/protocol'
import { atom, type ReadableAtom } from 'nanostores'
import type { Clock, Stop } from '../../clock.ts'
import type { Connection } from '../../connection.ts'
import { tellError } from '../../errors.ts'

const RETRY_AFTER = 3000

/** A reply the gateway has not confirmed yet. */
export interface Pending {
  /** ULID; stays the same however often it is sent. */
  readonly id: string
  readonly conversationId: string
  readonly text: string
  readonly attachments: readonly Attachment[]
  readonly createdAt: string
  /** Why the gateway refused it, in plain words; null while it waits or is on its way. */
  readonly refused: string | null
}

export interface OutboxStore {
  readonly $pending: ReadableAtom<readonly Pending[]>
  send(conversationId: string, text: string, attachments?: readonly Attachment[]): void
  /** Sends a refused reply again, by the same id. */
  retry(id: string): void
  discard(id: string): void
  stop(): void
}

interface OutboxParts {
  connection: Connection
  clock: Clock
  randomBytes: (count: number) => Uint8Array
  onSent: (message: Message) => void
}

/** Worth sending again by itself: nobody has judged the message. */
function isPassing(error: unknown): boolean {
  if (!isBeckonError(error)) return false
  return error.code === 'network/unreachable' || error.code.startsWith('server/')
}

export function createOutboxStore(parts: OutboxParts): OutboxStore {
  const { connection, clock, randomBytes, onSent } = parts
  const $pending = atom<readonly Pending[]>([])
  let isPumping = false
  let connects = 0
  let stopTimer: Stop = () => {}

  const drop = (id: string): void =>
    $pending.set($pending.get().filter((pending) => pending.id !== id))
  const change = (id: string, refused: string | null): void =>
    $pending.set($pending.get().map((item) => (item.id === id ? { ...item, refused } : item)))

  /** Returns false where there is no use in going on for now. */
  async function sendOne({ id, conversationId, text, ...rest }: Pending): Promise<boolean> {
    const ids = rest.attachments.map((file) => file.id)
    const draft = { id, conversationId, text, ...(ids.length > 0 && { attachments: ids }) }
    try {
      const { message } = await connection.ask('message:send', draft)
      onSent(message)
      drop(id)
    } catch (error) {
      if (isPassing(error)) return false
      change(id, tellError(error))
    }
    return true
  }
  /** One after the other, so that replies arrive in the order they were written. */
  async function pump(): Promise<void> {
    if (isPumping) return
    isPumping = true
    stopTimer()
    let goesOn = true
    while (goesOn) {
      const next = $pending.get().find((pending) => pending.refused === null)
      if (!next) break
      const before = connects
      goesOn = (await sendOne(next)) || connects > before
    }
    isPumping = false
    if (!goesOn) stopTimer = clock.startTimer(() => void pump(), RETRY_AFTER)
  }
  const stops = [
    connection.onConnect(() => {
      connects++
      void pump()
    }),
    // Stored before the connection broke: the answer was lost, the message was not.
    connection.on('message:new', ({ message }) => drop(message.clientId)),
    () => stopTimer(),
  ]
  return {
    $pending,
    send(conversationId, text, attachments = []) {
      const id = createUlid(clock.now(), randomBytes(16))
      const createdAt = new Date(clock.now()).toISOString()
      const written = { id, conversationId, text, attachments, createdAt, refused: null }
      $pending.set([...$pending.get(), written])
      void pump()
    },
    retry(id) {
      change(id, null)
      void pump()
    },
    discard: drop,
    stop: () => stops.forEach((stop) => void stop()),
  }
}
