import type { Store } from '../../database/store.ts'
import type { Clock } from '../../shared/clock.ts'
import type { ConversationRow, MessageRow } from '../conversations/conversations.types.ts'
import { toFingerprint } from '../deliveries/deliveries.models.ts'
import type { Delivery } from '../deliveries/deliveries.types.ts'
import type { OutGate } from '../deliveries/pass-gate.usecases.ts'
import { readMessages } from '../files/attach.usecases.ts'
import { type Job, type JobHandler, LostCause } from '../outbox/outbox.types.ts'
import type { Channel } from './channels.types.ts'
import type { ReplyPayload } from './queue-replies.ts'
import { findFirstWord } from './wait-for-others.ts'

/** Links to files in what is sent live that long, in milliseconds. */
const FILE_LINKS = 7 * 24 * 60 * 60 * 1000

/** Answers that go along in one delivery at most, the newest. */
const TOGETHER = 20

export interface DeliverReplyDependencies {
  store: Store
  clock: Clock
  gate: OutGate
  /** Whoever can be reached on several is told by the first; by the next where they do not look. */
  channels: readonly Channel[]
  /** Milliseconds that what another channel sent has to be seen. */
  lead: number
}

interface Gathered {
  channel: Channel
  conversation: ConversationRow
  delivery: Delivery
  rows: MessageRow[]
}

/** The answers a person has not read and nothing was decided about on this channel yet. */
async function listOpen(
  { store }: DeliverReplyDependencies,
  conversation: ConversationRow,
  { seq, channel }: { seq: number; channel: Channel['name'] },
): Promise<MessageRow[]> {
  const after = Math.min(conversation.visitor_read, seq - 1)
  const rows = await store.messages.list(conversation, { after: Math.max(after, seq - TOGETHER) })
  const ids = rows.map(({ id }) => id)
  const decided = await store.deliveries.listOf(conversation.site_id, ids)
  const isOpen = ({ id, author_kind }: MessageRow) =>
    author_kind === 'agent' &&
    !decided.some(
      // What waited for a proof of the address is open again.
      (each) => each.message_id === id && each.channel === channel && each.reason !== 'unconfirmed',
    )
  return rows.filter(isOpen)
}

/** Whether they were told where the conversation goes on. */
async function isTaken(
  store: Store,
  { siteId, messageId }: { siteId: string; messageId: string },
  places: readonly Channel[],
): Promise<boolean> {
  if (places.length === 0) return false
  const decided = await store.deliveries.listOf(siteId, [messageId])
  return decided.some(
    ({ channel, verdict }) => verdict === 'sent' && places.some(({ name }) => name === channel),
  )
}

async function gather(
  dependencies: DeliverReplyDependencies,
  job: Job,
): Promise<Gathered | undefined> {
  const { store, channels, clock, lead } = dependencies
  const { siteId } = job
  const { channel: name, messageId, looks = 0 } = job.payload as ReplyPayload
  const channel = channels.find((each) => each.name === name)
  if (channel === undefined) {
    throw new LostCause('outbox/no-channel', `There is no channel ${name} here`)
  }
  const message = await store.messages.findById(siteId, messageId)
  // Whose it is may have changed since: guests turn out to be somebody.
  const conversation = message && (await store.conversations.find(siteId, message.conversation_id))
  if (message === undefined || conversation === undefined) return undefined
  const { seq } = message
  const rows = await listOpen(dependencies, conversation, { seq, channel: name })
  if (!rows.some(({ id }) => id === messageId)) return undefined
  const { person_id: personId, visitor_read: read } = conversation
  const unread = rows.filter((row) => row.seq > read)
  const reach = await channel.canReach(store, { siteId, personId })
  const together = unread.length > 0 ? unread : rows
  const messageIds = together.map(({ id }) => id)
  const before = channels.slice(0, channels.indexOf(channel))
  const asked = { siteId, personId, before, rows: together, now: clock(), lead }
  const places = before.filter(({ isPlace }) => isPlace)
  const delivery: Delivery = {
    ...{ id: job.id, siteId, personId, channel: name, purpose: 'reply', reach, messageIds, looks },
    fingerprint: toFingerprint(name, reach?.address ?? '', ...messageIds),
    isRead: unread.length === 0,
    isTaken: await isTaken(store, { siteId, messageId }, places),
    othersUntil: await findFirstWord(store, asked),
  }
  return { channel, conversation, delivery, rows: together }
}

/** Brings an answer, and what else is unread by then, to a channel. */
export function createDeliverReply(dependencies: DeliverReplyDependencies): JobHandler {
  const { store, clock, gate } = dependencies

  async function send({ channel, conversation, delivery, rows }: Gathered): Promise<void> {
    const { id, siteId, personId, reach } = delivery
    const messages = await readMessages(store, rows, { now: clock(), lifetime: FILE_LINKS })
    const address = reach?.address ?? ''
    const { id: conversationId } = conversation
    await channel.send(store, { id, siteId, personId, address, conversationId, messages })
  }

  return {
    async run(job) {
      const gathered = await gather(dependencies, job)
      if (gathered === undefined) return undefined
      const passed = await gate.pass(gathered.delivery, () => send(gathered))
      if (!('lookAt' in passed)) return undefined
      const payload = job.payload as ReplyPayload
      return { lookAt: passed.lookAt, payload: { ...payload, looks: (payload.looks ?? 0) + 1 } }
    },

    async bury(job) {
      const gathered = await gather(dependencies, job)
      if (gathered !== undefined) await gate.giveUp(gathered.delivery)
    },
  }
}
