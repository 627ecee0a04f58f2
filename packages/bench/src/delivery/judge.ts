import type { Acked, Ledger } from './ledger.ts'

/** A message as the database has it, or as a reader was told of it. */
export interface StoredMessage extends Acked {
  clientId: string
  text: string
}

export interface Account {
  ledger: Ledger
  /** Of its conversation, by `seq`. */
  stored: readonly StoredMessage[]
  /** What somebody else caught up with by `after=seq`, in the order it was told; undefined where nobody read. */
  read?: readonly StoredMessage[] | undefined
}

/** What must all be 0, beside how much there was. */
export interface Verdict {
  sent: number
  acked: number
  /** Acked and not stored, which is the worst there is. */
  lost: number
  /** Sent, never acked and not stored either, though there was time. */
  missing: number
  /** Stored more than once, by the client's id or by its text. */
  doubled: number
  /** Stored before something that was written earlier. */
  reordered: number
  /** Places in a conversation that nothing has, or that two have. */
  gaps: number
  /** Acks that name another id or place than the message has. */
  misacked: number
  /** Stored though nobody sent it, or under another id. */
  strange: number
  /** Where a reader was told something else than what is stored. */
  misread: number
}

export type Count = keyof Verdict

const BREACHES: readonly Count[] = [
  ...(['lost', 'missing', 'doubled', 'reordered', 'gaps'] as const),
  ...(['misacked', 'strange', 'misread'] as const),
]

const countRepeated = (values: readonly string[]): number => values.length - new Set(values).size

function countMisread(stored: readonly StoredMessage[], read: readonly StoredMessage[]): number {
  const length = Math.max(stored.length, read.length)
  const differs = (index: number): boolean =>
    stored[index]?.messageId !== read[index]?.messageId || stored[index]?.seq !== read[index]?.seq
  return Array.from({ length }, (_, index) => differs(index)).filter(Boolean).length
}

function judgeOne({ ledger, stored, read }: Account): Verdict {
  const { items, acks } = ledger
  const byText = new Map(stored.map((message) => [message.text, message]))
  const places = new Map(items.map(({ text }, place) => [text, place]))
  const ids = new Map(items.map(({ text, id }) => [text, id]))
  const order = stored.map(({ text }) => places.get(text) ?? -1)
  const isMistold = ([text, told]: [string, readonly Acked[]]): boolean => {
    const { messageId, seq } = byText.get(text) ?? {}
    return (
      messageId !== undefined && told.some((one) => one.messageId !== messageId || one.seq !== seq)
    )
  }
  const absent = items.filter(({ text }) => !byText.has(text))
  return {
    sent: items.length,
    acked: acks.size,
    lost: absent.filter(({ text }) => acks.has(text)).length,
    missing: absent.filter(({ text }) => !acks.has(text)).length,
    doubled: Math.max(
      countRepeated(stored.map(({ clientId }) => clientId)),
      countRepeated(stored.map(({ text }) => text)),
    ),
    reordered: order.filter((place, index) => place < (order[index - 1] ?? -1)).length,
    gaps: stored.filter(({ seq }, index) => seq !== index + 1).length,
    misacked: [...acks].filter(([text, told]) => isMistold([text, told])).length,
    strange: stored.filter(({ text, clientId }) => ids.get(text) !== clientId).length,
    misread: read === undefined ? 0 : countMisread(stored, read),
  }
}

/** Compares what clients were told with what is there. */
export function judge(accounts: readonly Account[]): Verdict {
  const verdicts = accounts.map(judgeOne)
  const sum = (count: Count): number => verdicts.reduce((total, one) => total + one[count], 0)
  const counts = ['sent', 'acked', ...BREACHES] as const
  return Object.fromEntries(counts.map((count) => [count, sum(count)])) as unknown as Verdict
}

/** What must not be in a verdict, in words; empty where all is well. */
export function listBreaches(verdict: Verdict): string[] {
  return BREACHES.filter((count) => verdict[count] !== 0).map(
    (count) => `${verdict[count]} ${count}`,
  )
}

/** One line for people. */
export function formatVerdict(verdict: Verdict): string {
  const counts = [...(['sent', 'acked'] as const), ...BREACHES]
  return counts.map((count) => `${verdict[count]} ${count}`).join(', ')
}
