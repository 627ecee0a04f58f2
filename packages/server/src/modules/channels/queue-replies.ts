import type { Unit, Witness } from '../../database/store.ts'
import type { Clock } from '../../shared/clock.ts'
import type { Facts } from '../../shared/facts.ts'
import { enqueue } from '../outbox/outbox.usecases.ts'
import type { Channel, PersonKey } from './channels.types.ts'

export const REPLY_JOB = 'reply'

export interface ReplyPayload {
  channel: Channel['name']
  messageId: string
  /** How often it was looked at before. */
  looks?: number
}

export interface QueueRepliesOptions {
  channels: readonly Channel[]
  clock: Clock
  /** Milliseconds that several answers are gathered in. */
  gather: number
}

/** One answer on its way to one channel. */
interface Queued extends PersonKey, ReplyPayload {
  now: number
  due: number
  /** Tells the same answer, queued once more, from the first time. */
  again?: string
}

async function queueReply(unit: Unit, queued: Queued): Promise<void> {
  const { siteId, personId, channel, messageId, now, due, again } = queued
  const payload: ReplyPayload = { channel, messageId }
  const key = [REPLY_JOB, channel, messageId, again].filter((part) => part !== undefined).join(':')
  const lane = `${REPLY_JOB}:${channel}:${personId}`
  await enqueue(unit, { siteId, personId, kind: REPLY_JOB, key, lane, payload, now, due })
}

async function queue(
  unit: Unit,
  { siteId, personId, message }: Facts['message:stored'],
  { channels, clock, gather }: QueueRepliesOptions,
): Promise<void> {
  for (const { name: channel, canReach } of channels) {
    // Most visitors chose no other channel: for them nothing is written.
    const reach = await canReach(unit, { siteId, personId })
    if (reach === undefined) continue
    const now = clock()
    // Where they talk right now, each answer comes by itself.
    const due = reach.goesOn ? now : now + gather
    await queueReply(unit, { siteId, personId, channel, messageId: message.id, now, due })
  }
}

/** Puts each answer into the outbox of the channels the visitor chose, in the transaction that stores it. */
export function createQueueReplies(options: QueueRepliesOptions): Witness {
  return async (unit, name, facts) => {
    if (name !== 'message:stored') return
    for (const stored of facts as readonly Facts['message:stored'][])
      if (stored.message.author.kind === 'agent') await queue(unit, stored, options)
  }
}

/** Sends what came while nobody had proven the address, once somebody did: the last answer takes the others along. */
export async function queueUnread(
  unit: Unit,
  { siteId, personId, channel, now }: PersonKey & { channel: Channel['name']; now: number },
): Promise<void> {
  const conversation = await unit.conversations.findByPerson(siteId, personId)
  if (conversation === undefined) return
  const rows = await unit.messages.list(conversation, { limit: 50 })
  const last = rows.findLast(({ author_kind: kind }) => kind === 'agent')
  if (last === undefined || last.seq <= conversation.visitor_read) return
  const again = String(now)
  await queueReply(unit, { siteId, personId, channel, messageId: last.id, now, due: now, again })
}
