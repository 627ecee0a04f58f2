import type { Unit, Witness } from '../../database/store.ts'
import type { Clock } from '../../shared/clock.ts'
import type { Facts } from '../../shared/facts.ts'
import { enqueue } from '../outbox/outbox.usecases.ts'
import type { Channel } from './channels.types.ts'

export const REPLY_JOB = 'reply'

export interface ReplyPayload {
  channel: Channel['name']
  messageId: string
  conversationId: string
  /** How often it was looked at before. */
  looks?: number
}

export interface QueueRepliesOptions {
  channels: readonly Channel[]
  clock: Clock
  /** Milliseconds that several answers are gathered in. */
  gather: number
}

async function queue(
  unit: Unit,
  { siteId, personId, message }: Facts['message:stored'],
  { channels, clock, gather }: QueueRepliesOptions,
): Promise<void> {
  for (const channel of channels) {
    // Most visitors chose no other channel: for them nothing is written.
    const reach = await channel.canReach(unit, { siteId, personId })
    if (reach === undefined || reach.consent === 'withdrawn') continue
    const payload: ReplyPayload = {
      channel: channel.name,
      messageId: message.id,
      conversationId: message.conversationId,
    }
    const now = clock()
    await enqueue(unit, {
      ...{ siteId, personId, payload, now },
      kind: REPLY_JOB,
      key: `${REPLY_JOB}:${channel.name}:${message.id}`,
      lane: `${REPLY_JOB}:${channel.name}:${personId}`,
      due: now + gather,
    })
  }
}

/** Puts each answer into the outbox of the channels the visitor chose, in the transaction that stores it. */
export function createQueueReplies(options: QueueRepliesOptions): Witness {
  return async (unit, name, fact) => {
    if (name !== 'message:stored') return
    const stored = fact as Facts['message:stored']
    if (stored.message.author.kind === 'agent') await queue(unit, stored, options)
  }
}
