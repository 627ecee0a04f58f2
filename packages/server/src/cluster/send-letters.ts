import type { Bus } from './bus.ts'
import { endOf, type Item, type Letter } from './letter.ts'

/** Items of one letter at most. */
const ITEMS = 500

/** Characters of letters that are kept to be sent again. */
const MEMORY = 8 * 1024 * 1024

/** Items that wait for a bus at most. Who misses what is dropped then sees the gap. */
const WAITING = 20_000

export interface SendOptions {
  /** The name of this gateway. */
  node: string
  /** The first one that takes a letter carries it. */
  buses: () => readonly Bus[]
  /** Hears of a bus that did not take a letter. */
  onFailure: (bus: Bus, error: unknown) => void
  /** And of one that did. */
  onSuccess: (bus: Bus) => void
}

export interface LetterSender {
  add(item: Item): void
  /** Counts one that is sent to nobody: who comes back and should have heard it sees that. */
  skip(): void
  /** Says on every bus how far it has come: whoever missed something sees that. */
  beat(): Promise<void>
  /** Sends once more, on every bus, what is remembered from an item on. */
  repeat(from: number): Promise<void>
  /** Resolves when all that was added is sent or given up. */
  settle(): Promise<void>
}

/** Letters that may be asked for again, as long as they take no more than so much room. */
function createMemory() {
  const sent: { letter: Letter; text: string }[] = []
  let size = 0
  return {
    keep(letter: Letter, text: string) {
      sent.push({ letter, text })
      size += text.length
      while (size > MEMORY && sent.length > 1) size -= sent.shift()?.text.length ?? 0
    },
    listFrom: (from: number): string[] =>
      sent.flatMap(({ letter, text }) => (endOf(letter) > from ? [text] : [])),
  }
}

/**
 * Writes items into letters. While one is on its way the next ones gather, so that a slow bus gets fewer and longer
 * letters, and each arrives after the one before.
 */
export function createLetterSender(options: SendOptions): LetterSender {
  const { node, buses, onFailure, onSuccess } = options
  const waiting: Item[] = []
  const memory = createMemory()
  let next = 1
  let sending: Promise<void> | undefined

  function write(items: readonly Item[]): string {
    const letter: Letter = { node, from: next, items }
    next = endOf(letter)
    const text = JSON.stringify(letter)
    if (items.length > 0) memory.keep(letter, text)
    return text
  }

  async function post(text: string): Promise<void> {
    for (const bus of buses()) {
      try {
        await bus.send(text)
        return onSuccess(bus)
      } catch (error) {
        onFailure(bus, error)
      }
    }
  }

  async function sendAll(): Promise<void> {
    // What is told in the same moment goes along.
    await Promise.resolve()
    while (waiting.length > 0) await post(write(waiting.splice(0, ITEMS)))
    sending = undefined
  }

  async function postEverywhere(text: string): Promise<void> {
    await Promise.allSettled(buses().map((bus) => bus.send(text)))
  }

  return {
    add(item) {
      waiting.push(item)
      if (waiting.length > WAITING) next += waiting.splice(0, ITEMS).length
      sending ??= sendAll()
    },
    skip() {
      next++
    },
    beat: () => postEverywhere(write([])),
    async repeat(from) {
      for (const text of memory.listFrom(from)) await postEverywhere(text)
    },
    async settle() {
      await sending
    },
  }
}
