import type { Client, Stop } from '@beckon/core'
import { type ErrorCode, isBeckonError, type Message } from '@beckon/protocol'
import type { WritableAtom } from 'nanostores'
import { followOutbox } from './follow-outbox.ts'
import type { OutboxItem } from './outbox-item.ts'
import { readWait } from './read-wait.ts'
import type { Retry } from './retry.ts'
import { dropUnsent, readUnsent, toItem } from './unsent.ts'

/** Whether the same message may well be taken later. */
const isPassing = (code: ErrorCode | undefined): boolean =>
  /^(network|server|session)|too-many/.test(code as string)

export type Deliver = (item: OutboxItem) => Promise<Message>

/** Who waits for one message to be stored. */
export interface Waiter {
  resolve(message: Message): void
  reject(error: unknown): void
}

export interface SenderOptions {
  client: Client
  /** What is to be sent, in order; shared with the outbox. */
  $outbox: WritableAtom<readonly OutboxItem[]>
  waiters: Map<string, Waiter>
  /** Hands one message to the gateway. */
  deliver: Deliver
  /** Flushes, later. */
  retry: Retry
  /** Ids of what an earlier page left. */
  left: readonly string[]
}

/** What brings the outbox to the gateway, one message after the other. */
export interface Sender {
  work(): void
  flush(id?: string): void
  settle(messages: readonly Message[]): void
  isWaiting(): boolean
  /** What is on its way belongs to nobody here any more. */
  halt: Stop
  dispose: Stop
}

export interface SenderModule {
  createSender: typeof createSender
}

export function createSender(options: SenderOptions): Sender {
  const { client, $outbox, waiters, deliver, retry, left } = options
  const { record } = client
  const earlier = readUnsent(record).filter(({ id }) => left.includes(id))
  $outbox.set([...earlier.map(toItem), ...$outbox.get()])
  const stopFollowing = followOutbox(client, $outbox, adopt)
  let busy = false
  /** Raised by `halt`. */
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
    const rest = $outbox.get().filter(({ id }) => !stored.has(id))
    if (rest.length < $outbox.get().length) $outbox.set(rest)
    dropUnsent(record, stored)
  }

  /** What comes later must not overtake what has to wait. */
  function fail(item: OutboxItem, error: unknown): void {
    const code = isBeckonError(error) ? error.code : 'server/internal'
    if (isPassing(code)) {
      const wait = readWait(error)
      const until = wait && client.platform.now() + wait
      change(({ state }) => state === 'sending', { state: 'failed', code, until })
      // A line that is lost says itself when it is back.
      if (!/^network|expired/.test(code)) retry.later(wait)
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
    change((item) => item.id === id || isPassing(item.code), {
      state: 'sending',
      code: undefined,
      elsewhere: false,
    })
    void work()
  }

  function halt(): void {
    run += 1
    busy = false
  }

  return {
    work: () => void work(),
    flush,
    settle,
    isWaiting: () =>
      $outbox.get().some(({ state, code }) => state === 'sending' || isPassing(code)),
    halt,
    dispose() {
      stopFollowing()
      halt()
    },
  }
}
