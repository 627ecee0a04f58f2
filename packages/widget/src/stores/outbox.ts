import type { Client, Stop } from '@beckon/core'
import {
  type Attachment,
  BeckonError,
  createUlid,
  LIMITS,
  type Message,
  type MessageReply,
} from '@beckon/protocol'
import { atom, type ReadableAtom, type WritableAtom } from 'nanostores'
import { keepUnsent } from './keep-unsent.ts'
import { createLateSender } from './late-sender.ts'
import type { OutboxItem } from './outbox-item.ts'
import { createRetry } from './retry.ts'
import type { Deliver, SenderModule, Waiter } from './sender.ts'

export interface Outbox {
  $outbox: ReadableAtom<readonly OutboxItem[]>
  /** True while what is written next is to begin another conversation. */
  $anew: WritableAtom<boolean>
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
  /** True where something is here, or was left by an earlier page or another tab. */
  isUsed(): boolean
  /** Lets go of everything in memory; what is in the record stays there. */
  clear: Stop
  dispose: Stop
}

function checkText(text: string, mayBeEmpty: boolean): string {
  if (!text.trim() && !mayBeEmpty) throw new BeckonError('message/empty', 'A message needs a text.')
  if (text.length > LIMITS.messageText) {
    throw new BeckonError('message/too-long', 'This message is too long.')
  }
  return text
}

/**
 * What is written is here and in the record at once. What sends it is fetched with the first of it: most who
 * open the chat write nothing.
 *
 * @param deliver hands one message to the gateway
 * @param load fetches what sends
 */
export function createOutbox(
  client: Client,
  deliver: Deliver,
  load: () => Promise<SenderModule> = () => import('./sender.ts'),
): Outbox {
  const { platform, record } = client
  const $outbox = atom<readonly OutboxItem[]>([])
  const $anew = atom(false)
  const waiters = new Map<string, Waiter>()
  const retry = createRetry(platform, flush)
  /** What was in the record as this page began is this page's to send; what comes later is another tab's. */
  let left = (record.get().outbox ?? []).map(({ id }) => id)
  const late = createLateSender(load, retry, () => ({
    ...{ client, $outbox, waiters },
    deliver,
    retry,
    left,
  }))

  const isUsed = (): boolean => !!($outbox.get()[0] ?? record.get().outbox?.[0])
  const watch = (): void => void (isUsed() && late.use(() => {}))
  const stopWatching = record.subscribe(watch)
  watch()

  function flush(id?: string): void {
    if (isUsed()) late.use((sender) => sender.flush(id))
  }

  function clear(): void {
    left = []
    retry.stop()
    late.get()?.halt()
    $outbox.set([])
    $anew.set(false)
    for (const { reject } of waiters.values()) reject(new BeckonError('session/invalid'))
    waiters.clear()
  }

  return {
    $outbox,
    $anew,
    isUsed,
    settle: (messages) => late.get()?.settle(messages),
    flush,
    send(given, attachments, reply) {
      const id = createUlid(platform.now(), platform.randomBytes(16))
      const createdAt = new Date(platform.now()).toISOString()
      const text = checkText(given, attachments !== undefined)
      const anew = $anew.get() || undefined
      const item: OutboxItem = { id, text, attachments, reply, anew, createdAt, state: 'sending' }
      $anew.set(false)
      const sent = new Promise<Message>((resolve, reject) => waiters.set(id, { resolve, reject }))
      $outbox.set([...$outbox.get(), item])
      keepUnsent(record, item)
      late.use((sender) => sender.work())
      return sent
    },
    isWaiting: () => late.get()?.isWaiting() ?? $outbox.get().length > 0,
    clear,
    dispose() {
      stopWatching()
      late.dispose()
      clear()
    },
  }
}
