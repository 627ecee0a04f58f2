import type { Client, Stop } from '@beckon/core'
import {
  type Attachment,
  BeckonError,
  createUlid,
  type ErrorCode,
  isBeckonError,
  LIMITS,
  type Message,
  type MessageReply,
} from '@beckon/protocol'
import { atom, type ReadableAtom } from 'nanostores'
import { followOutbox } from './follow-outbox.ts'
import { type OutboxItem, toItem } from './outbox-item.ts'
import { createRetry, isPassing } from './retry.ts'
import { dropUnsent, keepUnsent, readUnsent } from './unsent.ts'

export interface Outbox {
  $outbox: ReadableAtom<readonly OutboxItem[]>
  /**
   * Resolves when the gateway has it; waits for as long as there is no connection, and in the
   * record for the next page. Rejects with the gateway's refusal.
   *
   * @throws BeckonError `message/empty`, `message/too-long`; then nothing was begun
   */
  send(text: string, attachments?: readonly Attachment[], reply?: MessageReply): Promise<Message>
  /** Sends again what could not be sent, in its order; and the one refused, if it is named. */
  flush(id?: string): void
  /** These are stored, whoever says so: the ack, or another tab's news. */
  settle(messages: readonly Message[]): void
  /** True while something is to go out by itself. */
  isWaiting(): boolean
  /** Lets go of everything in memory; what is in the record stays there. */
  clear: Stop
  dispose: Stop
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

function checkText(text: string, mayBeEmpty: boolean): string {
  if (!text.trim() && !mayBeEmpty) throw new BeckonError('message/empty', 'A message needs a text.')
  if (text.length > LIMITS.messageText) {
    throw new BeckonError('message/too-long', 'This message is too long.')
  }
  return text
}

/** @param deliver hands one message to the gateway */
export function createOutbox(
  client: Client,
  deliver: (item: OutboxItem) => Promise<Message>,
): Outbox {
  const { platform, record } = client
  const $outbox = atom<readonly OutboxItem[]>(readUnsent(record).map(toItem))
  const waiters = new Map<string, Waiter>()
  const retry = createRetry(platform, flush)
  const stopFollowing = followOutbox(client, $outbox, adopt)
  let busy = false
  /** Raised by `clear`: what is still on its way then belongs to nobody here. */
  let run = 0

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
    dropUnsent(record, stored)
  }

  /** What comes later must not overtake what has to wait. */
  function fail(item: OutboxItem, error: unknown): void {
    const code = isBeckonError(error) ? error.code : 'server/internal'
    if (PASSING.includes(code)) {
      change(({ state }) => state === 'sending', { state: 'failed', code })
      if (isPassing(error) || code === 'session/invalid') retry.later()
      return
    }
    change(({ id }) => id === item.id, { state: 'failed', code })
    // It is this page's to show, not the next one's to be refused with again.
    dropUnsent(record, new Set([item.id]))
    waiters.get(item.id)?.reject(error)
    waiters.delete(item.id)
  }

  async function work(): Promise<void> {
    if (busy) return
    busy = true
    const mine = run
    for (let item = next(); item; item = next()) {
      const sent = item
      const message = await deliver(sent).catch((error: unknown) => {
        if (mine === run) fail(sent, error)
      })
      if (message) settle([message])
      if (mine !== run) return
      if (message) retry.stop()
    }
    busy = false
  }

  function next(): OutboxItem | undefined {
    return $outbox.get().find(({ state, elsewhere }) => state === 'sending' && !elsewhere)
  }

  function adopt(): void {
    change(({ elsewhere }) => elsewhere === true, { elsewhere: false })
    void work()
  }

  function flush(id?: string): void {
    change((item) => item.id === id || PASSING.includes(item.code), {
      state: 'sending',
      code: undefined,
      elsewhere: false,
    })
    void work()
  }

  function clear(): void {
    run += 1
    busy = false
    retry.stop()
    $outbox.set([])
    for (const { reject } of waiters.values()) reject(new BeckonError('session/invalid'))
    waiters.clear()
  }

  return {
    $outbox,
    settle,
    flush,
    send(given, attachments, reply) {
      const id = createUlid(platform.now(), platform.randomBytes(16))
      const createdAt = new Date(platform.now()).toISOString()
      const text = checkText(given, attachments !== undefined)
      const item: OutboxItem = { id, text, attachments, reply, createdAt, state: 'sending' }
      const sent = new Promise<Message>((resolve, reject) => waiters.set(id, { resolve, reject }))
      $outbox.set([...$outbox.get(), item])
      keepUnsent(record, item)
      void work()
      return sent
    },
    isWaiting: () =>
      $outbox.get().some(({ state, code }) => state === 'sending' || PASSING.includes(code)),
    clear,
    dispose() {
      stopFollowing()
      clear()
    },
  }
}
