import type { Client } from '@beckon/core'
import {
  BeckonError,
  createUlid,
  type ErrorCode,
  isBeckonError,
  LIMITS,
  type Message,
} from '@beckon/protocol'
import { atom, type ReadableAtom } from 'nanostores'

/** A message the gateway has not acknowledged. */
export interface OutboxItem {
  /** The ULID it will be known by, however often it is sent. */
  id: string
  text: string
  createdAt: string
  state: 'sending' | 'failed'
  code?: ErrorCode | undefined
}

export interface Outbox {
  $outbox: ReadableAtom<readonly OutboxItem[]>
  /**
   * Resolves when the gateway has it; waits for as long as there is no connection.
   *
   * @throws BeckonError `message/empty`, `message/too-long`, or the gateway's refusal
   */
  send(text: string): Promise<Message>
  /** Sends again what could not be sent, in its order; and the one refused, if it is named. */
  flush(id?: string): void
  /** These are stored, whoever says so: the ack, or another tab's news. */
  settle(messages: readonly Message[]): void
  clear(): void
}

/** Codes after which the same message may well be taken later. */
const PASSING: readonly (ErrorCode | undefined)[] = [
  'network/unreachable',
  'server/unavailable',
  'server/internal',
  'session/expired',
  'session/invalid',
]

interface Waiter {
  resolve(message: Message): void
  reject(error: unknown): void
}

function checkText(text: string): string {
  if (!text.trim()) throw new BeckonError('message/empty', 'A message needs a text.')
  if (text.length > LIMITS.messageText) {
    throw new BeckonError('message/too-long', 'This message is too long.')
  }
  return text
}

/** @param deliver hands one message to the gateway */
export function createOutbox(
  platform: Client['platform'],
  deliver: (item: OutboxItem) => Promise<Message>,
): Outbox {
  const $outbox = atom<readonly OutboxItem[]>([])
  const waiters = new Map<string, Waiter>()
  let busy = false

  function change(matches: (item: OutboxItem) => boolean, next: Partial<OutboxItem>): void {
    $outbox.set($outbox.get().map((item) => (matches(item) ? { ...item, ...next } : item)))
  }

  function settle(messages: readonly Message[]): void {
    for (const message of messages) {
      waiters.get(message.clientId)?.resolve(message)
      waiters.delete(message.clientId)
    }
    const stored = new Set(messages.map(({ clientId }) => clientId))
    const left = $outbox.get().filter(({ id }) => !stored.has(id))
    if (left.length < $outbox.get().length) $outbox.set(left)
  }

  /** What comes later must not overtake what has to wait. */
  function fail(item: OutboxItem, error: unknown): void {
    const code = isBeckonError(error) ? error.code : 'server/internal'
    if (PASSING.includes(code)) {
      change(({ state }) => state === 'sending', { state: 'failed', code })
      return
    }
    change(({ id }) => id === item.id, { state: 'failed', code })
    waiters.get(item.id)?.reject(error)
    waiters.delete(item.id)
  }

  async function work(): Promise<void> {
    if (busy) return
    busy = true
    for (let item = next(); item; item = next()) {
      const sent = item
      await deliver(sent).then(
        (message) => settle([message]),
        (error: unknown) => fail(sent, error),
      )
    }
    busy = false
  }

  function next(): OutboxItem | undefined {
    return $outbox.get().find(({ state }) => state === 'sending')
  }

  return {
    $outbox,
    settle,
    async send(text) {
      const id = createUlid(platform.now(), platform.randomBytes(16))
      const createdAt = new Date(platform.now()).toISOString()
      const item: OutboxItem = { id, text: checkText(text), createdAt, state: 'sending' }
      const sent = new Promise<Message>((resolve, reject) => waiters.set(id, { resolve, reject }))
      $outbox.set([...$outbox.get(), item])
      void work()
      return sent
    },
    flush(id) {
      change((item) => item.id === id || PASSING.includes(item.code), {
        state: 'sending',
        code: undefined,
      })
      void work()
    },
    clear() {
      $outbox.set([])
      for (const { reject } of waiters.values()) reject(new BeckonError('session/invalid'))
      waiters.clear()
    },
  }
}
