import type { Attachment, Author, Callback, Case, Message } from '@beckon/protocol'
import { isSameDay } from '../../ui/time.ts'
import { type AnswerPart, describeReply } from './describe-reply.ts'
import type { Pending } from './outbox.store.ts'

/** Messages of one author closer than this stand together. */
const TOGETHER = 5 * 60_000

/** One message as shown: stored, or on its way. */
export interface Bubble {
  /** The id it was sent by, so that it stays the same on screen once it is stored. */
  readonly id: string
  readonly text: string
  readonly attachments?: readonly Attachment[] | undefined
  readonly at: string
  /** Null until the gateway stored it. */
  readonly seq: number | null
  readonly refused: string | null
  /** What it answers, part by part, where that is known. */
  readonly answer?: readonly AnswerPart[] | undefined
}

export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | { readonly kind: 'group'; readonly key: string; author: Author; bubbles: Bubble[] }
  | { readonly kind: 'callback'; readonly key: string; readonly callback: Callback }
  | { readonly kind: 'closed'; readonly key: string; readonly at: string }

type Entry =
  | { kind: 'bubble'; at: string; author: Author; bubble: Bubble }
  | { kind: 'callback'; at: string; callback: Callback }
  | { kind: 'closed'; at: string; caseId: string }

export interface TimelineParts {
  messages: readonly Message[]
  pending: readonly Pending[]
  callbacks: readonly Callback[]
  /** The cases of this conversation, to show where one was closed. */
  cases: readonly Case[]
  agentName: string
  /** True while older messages are not loaded: what lies before the first one waits with them. */
  older: boolean
}

/** Messages stand in the order of their `seq`, even where the gateway's clock was set back. */
function fromMessages(messages: readonly Message[]): Entry[] {
  let latest = ''
  const asked = new Map(messages.map(({ id, content }) => [id, content]))
  return messages.map(({ clientId, text, attachments, reply, createdAt, seq, author }) => {
    if (createdAt > latest) latest = createdAt
    const content = reply && asked.get(reply.to)
    const answer = content && describeReply(content, reply.values)
    const bubble = { id: clientId, text, attachments, answer, at: createdAt, seq, refused: null }
    return { kind: 'bubble', at: latest, author, bubble }
  })
}

function collectEntries(parts: TimelineParts): Entry[] {
  const { messages, pending, callbacks, cases, agentName, older } = parts
  const from = older ? (messages[0]?.createdAt ?? '') : ''
  const stored = new Set(messages.map((message) => message.clientId))
  const entries: Entry[] = [
    ...fromMessages(messages),
    ...callbacks.map((callback): Entry => ({ kind: 'callback', at: callback.createdAt, callback })),
    ...cases.flatMap(({ id, closedAt }): Entry[] =>
      closedAt === null ? [] : [{ kind: 'closed', at: closedAt, caseId: id }],
    ),
  ]
  const waiting = pending
    .filter((item) => !stored.has(item.id))
    .map(({ id, text, attachments, createdAt: at, refused }): Entry => {
      const author: Author = { kind: 'agent', name: agentName }
      const bubble = { id, text, attachments, at, seq: null, refused }
      return { kind: 'bubble', at, author, bubble }
    })
  const shown = entries.filter((entry) => entry.at >= from)
  return [...shown.sort((a, b) => a.at.localeCompare(b.at)), ...waiting]
}

function belongsTo(row: Row | undefined, entry: Entry): row is Row & { kind: 'group' } {
  if (row?.kind !== 'group' || entry.kind !== 'bubble') return false
  const last = row.bubbles.at(-1)?.at ?? ''
  return (
    row.author.kind === entry.author.kind &&
    row.author.name === entry.author.name &&
    Date.parse(entry.at) - Date.parse(last) < TOGETHER
  )
}

function toRow(entry: Entry): Row {
  if (entry.kind === 'callback') {
    return { kind: 'callback', key: entry.callback.id, callback: entry.callback }
  }
  if (entry.kind === 'closed')
    return { kind: 'closed', key: `closed-${entry.caseId}`, at: entry.at }
  return { kind: 'group', key: entry.bubble.id, author: entry.author, bubbles: [entry.bubble] }
}

/** What a thread shows, from top to bottom. */
export function buildTimeline(parts: TimelineParts): Row[] {
  const rows: Row[] = []
  let before: Entry | undefined
  for (const entry of collectEntries(parts)) {
    const isNewDay = !before || !isSameDay(before.at, entry.at)
    if (isNewDay) rows.push({ kind: 'day', key: `day-${entry.at}`, at: entry.at })
    before = entry
    const last = rows.at(-1)
    if (belongsTo(last, entry) && entry.kind === 'bubble') last.bubbles.push(entry.bubble)
    else rows.push(toRow(entry))
  }
  return rows
}

/** The last reply in the rows: the one that tells whether the visitor has seen it. */
export function findLastReply(rows: readonly Row[]): Bubble | undefined {
  const isReply = (row: Row) => row.kind === 'group' && row.author.kind === 'agent'
  const group = rows.findLast(isReply)
  return group?.kind === 'group' ? group.bubbles.at(-1) : undefined
}
