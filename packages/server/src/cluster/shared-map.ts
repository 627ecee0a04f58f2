import type { Item } from './letter.ts'

/** What all gateways know of each other: each owns what it put in, and sees what the others did. */
export interface SharedMap<Value> {
  set(key: string, value: Value): void
  delete(key: string): void
  /** Whether another gateway has it. */
  has(key: string): boolean
  /** What one of the other gateways has. */
  get(key: string): Value | undefined
  /** What other gateways have, one entry for each of them. */
  entries(): [key: string, value: Value][]
  /** Hears which keys of other gateways changed. */
  onChange(listener: (key: string) => void): void
}

/** Entries of one item. */
const CHUNK = 200

/** Milliseconds what a gateway had is kept after it went: whoever was there may be on their way to another. */
const GRACE = 5000

export interface SharedMaps {
  open<Value>(name: string): SharedMap<Value>
  /** Whether an item was about one of these. */
  hear(node: string, item: Item): boolean
  /** All that this gateway has, as items. */
  list(): Item[]
  /** A gateway is gone. */
  drop(node: string): void
  /** And here again. */
  keep(node: string): void
  stop(): void
}

type Entries = [key: string, value: unknown][]

interface Held {
  own: Map<string, unknown>
  others: Map<string, Map<string, unknown>>
  /** What others are about to say that they have. */
  drafts: Map<string, Map<string, unknown>>
  tell: (key: string) => void
}

/** All entries of a map: as many items as it takes, the last of which says so. */
function toItems(name: string, entries: Entries): Item[] {
  const items: Item[] = []
  for (let at = 0; at === 0 || at < entries.length; at += CHUNK) {
    const isLast = at + CHUNK >= entries.length
    items.push(['all', name, entries.slice(at, at + CHUNK), isLast])
  }
  return items
}

/** Gathers all that a gateway has, and takes it at once: in between, nothing of it seems to be gone. */
function hearAll(held: Held, node: string, [, , entries, isLast]: Item): void {
  const draft = held.drafts.get(node) ?? new Map<string, unknown>()
  held.drafts.set(node, draft)
  for (const [key, value] of entries as Entries) draft.set(key, value)
  if (isLast !== true) return
  const before = held.others.get(node)
  held.drafts.delete(node)
  held.others.set(node, draft)
  for (const key of new Set([...(before?.keys() ?? []), ...draft.keys()])) held.tell(key)
}

function hearChange(held: Held, node: string, [kind, , values]: Item): void {
  const entries = held.others.get(node) ?? new Map<string, unknown>()
  held.others.set(node, entries)
  const [key, value] = values as Entries[number]
  if (kind === 'put') entries.set(key, value)
  else entries.delete(key)
  held.tell(key)
}

function createHeld(): { held: Held; listeners: Set<(key: string) => void> } {
  const listeners = new Set<(key: string) => void>()
  const tell = (key: string): void => {
    for (const listener of listeners) listener(key)
  }
  return { held: { own: new Map(), others: new Map(), drafts: new Map(), tell }, listeners }
}

export function createSharedMaps(add: (item: Item) => void, grace: number = GRACE): SharedMaps {
  const maps = new Map<string, Held>()
  const leaving = new Map<string, NodeJS.Timeout>()

  function open<Value>(name: string): SharedMap<Value> {
    const { held, listeners } = createHeld()
    maps.set(name, held)
    const { own, others } = held
    return {
      set(key, value) {
        own.set(key, value)
        add(['put', name, [key, value]])
      },
      delete(key) {
        if (own.delete(key)) add(['cut', name, [key]])
      },
      has: (key) => [...others.values()].some((entries) => entries.has(key)),
      get: (key) =>
        [...others.values()].find((entries) => entries.has(key))?.get(key) as Value | undefined,
      entries: () => [...others.values()].flatMap((entries) => [...entries] as [string, Value][]),
      onChange: (listener) => void listeners.add(listener),
    }
  }

  function forget(node: string): void {
    leaving.delete(node)
    for (const held of maps.values()) {
      const entries = held.others.get(node)
      held.others.delete(node)
      for (const key of entries?.keys() ?? []) held.tell(key)
    }
  }

  return {
    open,
    hear(node, item) {
      const [kind, name] = item
      if (kind !== 'put' && kind !== 'cut' && kind !== 'all') return false
      const held = maps.get(String(name))
      if (held !== undefined) (kind === 'all' ? hearAll : hearChange)(held, node, item)
      return true
    },
    list: () => [...maps].flatMap(([name, { own }]) => toItems(name, [...own])),
    drop(node) {
      const timer = setTimeout(() => forget(node), grace)
      timer.unref()
      leaving.set(node, timer)
    },
    keep(node) {
      clearTimeout(leaving.get(node))
      leaving.delete(node)
    },
    stop() {
      for (const timer of leaving.values()) clearTimeout(timer)
    },
  }
}
