/** What a client sends: its text is different from all others of a run. */
export interface Item {
  /** The ULID it is sent under, each time the same; empty until the client chose one. */
  id: string
  text: string
}

/** How the gateway answered. */
export interface Acked {
  /** The gateway's own id of the message. */
  messageId: string
  conversationId: string
  seq: number
}

/** One client's own account of what it sent and what it was told. */
export interface Ledger {
  /** In the order they were written. */
  readonly items: readonly Item[]
  /** Every answer there was, more than one where an item was sent again; by text. */
  readonly acks: ReadonlyMap<string, readonly Acked[]>
  /** The first items without an answer, up to so many; new ones are written while there are to be more. */
  take(count: number): Item[]
  note(item: Item, acked: Acked): void
  /** Nothing new is written from here on. */
  close(): void
  readonly isDone: boolean
}

export interface LedgerOptions {
  /** Begins each text. */
  name: string
  /** Ends each text, where they are to be long. */
  padding?: string
  /** How many items there are to be; as many as there is time for where absent. */
  limit?: number
  /** How many items several clients have left to write, whoever does; so that none has to be waited for. */
  budget?: { left: number } | undefined
  /** Makes an id; clients that make their own leave it out. */
  makeId?(): string
  /** Told with each first answer. */
  onAck?(): void
}

export function createLedger(options: LedgerOptions): Ledger {
  const { name, padding = '', makeId, onAck, budget = { left: Number.MAX_SAFE_INTEGER } } = options
  let { limit = Number.MAX_SAFE_INTEGER } = options
  const items: Item[] = []
  const acks = new Map<string, Acked[]>()
  /** All before this one are answered. */
  let first = 0

  const mayWrite = (): boolean => items.length < limit && budget.left > 0
  const isOpen = ({ text }: Item): boolean => !acks.has(text)

  function settle(): void {
    for (let item = items[first]; item && !isOpen(item); item = items[first]) first++
  }

  return {
    items,
    acks,
    take(count) {
      settle()
      while (items.length < first + count && mayWrite()) {
        budget.left--
        items.push({ id: makeId?.() ?? '', text: `${name} ${items.length}${padding}` })
      }
      return items.slice(first, first + count).filter(isOpen)
    },
    note({ text }, acked) {
      const earlier = acks.get(text)
      if (earlier) earlier.push(acked)
      else {
        acks.set(text, [acked])
        onAck?.()
      }
    },
    close() {
      limit = Math.min(limit, items.length)
    },
    get isDone() {
      settle()
      return first === items.length && !mayWrite()
    },
  }
}
