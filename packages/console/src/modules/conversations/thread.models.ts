import type { Message, MessagePage, ReadMarks } from '@beckon/protocol'

/** What we hold of one conversation: messages without a gap, in ascending `seq`. */
export interface Thread {
  readonly conversationId: string
  readonly messages: readonly Message[]
  readonly read: ReadMarks
  readonly delivered: ReadMarks
  /** True if there are older messages than those held. */
  readonly older: boolean
  /** The highest `seq` heard of; above the last one held while some are missing. */
  readonly lastSeq: number
}

export function heldSeq(thread: Thread): number {
  return thread.messages.at(-1)?.seq ?? 0
}

export function isBehind(thread: Thread): boolean {
  return heldSeq(thread) < thread.lastSeq
}

export function beginThread(conversationId: string, page: MessagePage): Thread {
  const { messages, more: older, lastSeq, read, delivered = read } = page
  return { conversationId, messages, older, lastSeq, read, delivered }
}

/** Marks of what was read, or only arrived, only grow. */
export function advanceMarks(
  thread: Thread,
  marks: Partial<Pick<Thread, 'read' | 'delivered'>>,
): Thread {
  const read = growMarks(thread.read, marks.read)
  const delivered = growMarks(thread.delivered, marks.delivered)
  if (read === thread.read && delivered === thread.delivered) return thread
  return { ...thread, read, delivered }
}

function growMarks(held: ReadMarks, told: ReadMarks = held): ReadMarks {
  const visitor = Math.max(held.visitor, told.visitor)
  const agent = Math.max(held.agent, told.agent)
  return visitor === held.visitor && agent === held.agent ? held : { visitor, agent }
}

/** Adds what is next; a message beyond a gap is only taken note of. */
export function addNewer(thread: Thread, arrived: readonly Message[]): Thread {
  const messages = [...thread.messages]
  let last = heldSeq(thread)
  for (const message of arrived) {
    if (message.seq !== last + 1) continue
    messages.push(message)
    last = message.seq
  }
  const lastSeq = Math.max(thread.lastSeq, ...arrived.map((message) => message.seq))
  return { ...thread, messages, lastSeq }
}

export function addOlder(thread: Thread, page: MessagePage): Thread {
  const first = thread.messages[0]?.seq ?? Number.POSITIVE_INFINITY
  const older = page.messages.filter((message) => message.seq < first)
  return { ...thread, messages: [...older, ...thread.messages], older: page.more }
}

/** The `seq` up to which an agent who looks at the thread has now read; null if nothing is new. */
export function unreadSeq(thread: Thread): number | null {
  const isNew = thread.messages.some(
    (message) => message.author.kind === 'visitor' && message.seq > thread.read.agent,
  )
  return isNew ? heldSeq(thread) : null
}
