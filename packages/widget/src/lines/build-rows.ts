import type { Attachment, Message, MessageContent, ReadMarks } from '@beckon/protocol'
import type { OutboxItem } from '../stores/outbox-item.ts'

export type Delivery = 'sending' | 'failed' | 'sent' | 'delivered' | 'seen'

/** One message as it is shown: its place in a run of messages of one author, and its state. */
export interface Row {
  /** The client's id, which stays the same from typing to history. */
  key: string
  kind: Message['author']['kind']
  name: string | null
  /** Where the author's picture is, below the gateway's URL. */
  picture?: string | undefined
  /** Its place in the conversation; infinite until it has one. */
  seq: number
  text: string
  attachments?: readonly Attachment[] | undefined
  /** The gateway's id, and what is asked; absent where nothing is. */
  asks?: { id: string; content: MessageContent } | undefined
  createdAt: string
  /** True where a day begins, or another conversation. */
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

/** How far the other side has read, and received. */
type Marks = ReadMarks & { got?: number }

/** `caseId`: absent until it is stored. */
type Entry = Omit<Row, 'newDay' | 'first' | 'last' | 'delivery'> & { caseId?: string }

function fromMessage({ id, clientId, author, content, ...rest }: Message): Entry {
  const { text, attachments, createdAt, seq, caseId } = rest
  const { kind, name, picture } = author
  const asks = content && { id, content }
  const about = { kind, name, picture, caseId }
  return { key: clientId, ...about, text, asks, attachments, createdAt, seq }
}

function fromItem(item: OutboxItem): Entry {
  const { id, text, attachments, createdAt } = item
  const seq = Infinity
  return { key: id, kind: 'visitor', name: null, text, attachments, createdAt, seq, item }
}

function isSameDay(a: Entry, b: Entry): boolean {
  const isOther = b.item?.anew ?? (a.caseId && b.caseId && a.caseId !== b.caseId)
  return !isOther && new Date(a.createdAt).toDateString() === new Date(b.createdAt).toDateString()
}

function isSameRun(a: Entry | undefined, b: Entry | undefined): boolean {
  if (!a || !b || a.kind !== b.kind || a.name !== b.name || a.kind === 'system') return false
  return isSameDay(a, b) && Date.parse(b.createdAt) - Date.parse(a.createdAt) < RUN
}

function tellDelivery(
  entry: Entry,
  lastOwn: Entry | undefined,
  { agent, got = 0 }: Marks,
): Delivery | undefined {
  const { item, seq } = entry
  // What is held back goes out by itself: that is said below all of it.
  if (item?.state === 'failed' && !item.until) return 'failed'
  if (entry !== lastOwn) return undefined
  if (item) return 'sending'
  if (seq <= agent) return 'seen'
  return seq <= got ? 'delivered' : 'sent'
}

/** What is stored and what waits to be sent, as one list in the order of reading. */
export function buildRows(
  messages: readonly Message[],
  outbox: readonly OutboxItem[],
  marks: Marks,
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
      delivery: tellDelivery(entry, lastOwn, marks),
    }
  })
}
