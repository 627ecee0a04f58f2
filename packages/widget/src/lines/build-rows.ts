import type { Attachment, Message, MessageContent, ReadMarks } from '@beckon/protocol'
import type { OutboxItem } from '../stores/outbox-item.ts'

export type Delivery = 'sending' | 'failed' | 'sent' | 'seen'

/** One message as it is shown: its place in a run of messages of one author, and its state. */
export interface Row {
  /** The client's id, which stays the same from typing to history. */
  key: string
  kind: Message['author']['kind']
  name: string | null
  text: string
  attachments?: readonly Attachment[] | undefined
  /** The gateway's id, and what is asked; absent where nothing is. */
  asks?: { id: string; content: MessageContent } | undefined
  createdAt: string
  /** True where a day begins. */
  newDay: boolean
  /** First and last of a run. */
  first: boolean
  last: boolean
  /** Told under the visitor's last message and under those not sent. */
  delivery?: Delivery | undefined
  item?: OutboxItem | undefined
}

/** Messages further apart than this are not one run. */
const RUN = 5 * 60_000

type Entry = Omit<Row, 'newDay' | 'first' | 'last' | 'delivery'> & { seq: number }

function fromMessage({ id, clientId, author, content, ...rest }: Message): Entry {
  const { text, attachments, createdAt, seq } = rest
  const { kind, name } = author
  const asks = content && { id, content }
  return { key: clientId, kind, name, text, asks, attachments, createdAt, seq }
}

function fromItem(item: OutboxItem): Entry {
  const { id, text, attachments, createdAt } = item
  const seq = Infinity
  return { key: id, kind: 'visitor', name: null, text, attachments, createdAt, seq, item }
}

function isSameDay(a: Entry, b: Entry): boolean {
  return new Date(a.createdAt).toDateString() === new Date(b.createdAt).toDateString()
}

function isSameRun(a: Entry | undefined, b: Entry | undefined): boolean {
  if (!a || !b || a.kind !== b.kind || a.name !== b.name || a.kind === 'system') return false
  return isSameDay(a, b) && Date.parse(b.createdAt) - Date.parse(a.createdAt) < RUN
}

function tellDelivery(
  entry: Entry,
  lastOwn: Entry | undefined,
  read: ReadMarks,
): Delivery | undefined {
  if (entry.item?.state === 'failed') return 'failed'
  if (entry !== lastOwn) return undefined
  if (entry.item) return 'sending'
  return entry.seq <= read.agent ? 'seen' : 'sent'
}

/** What is stored and what waits to be sent, as one list in the order of reading. */
export function buildRows(
  messages: readonly Message[],
  outbox: readonly OutboxItem[],
  read: ReadMarks,
): Row[] {
  const stored = new Set(messages.map(({ clientId }) => clientId))
  const waiting = outbox.filter(({ id }) => !stored.has(id))
  const entries = [...messages.map(fromMessage), ...waiting.map(fromItem)]
  const lastOwn = entries.findLast(({ kind }) => kind === 'visitor')
  return entries.map((entry, index) => {
    const before = entries[index - 1]
    return {
      ...entry,
      newDay: !before || !isSameDay(before, entry),
      first: !isSameRun(before, entry),
      last: !isSameRun(entry, entries[index + 1]),
      delivery: tellDelivery(entry, lastOwn, read),
    }
  })
}
