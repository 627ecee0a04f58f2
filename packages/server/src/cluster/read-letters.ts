import { endOf, type Item, type Letter } from './letter.ts'

/** Milliseconds after which a gateway that said nothing counts as gone. */
const SILENCE = 10_000

/** Milliseconds that what is missing may take another way before it is asked for, and until it is given up. */
const PATIENCE = { ask: 250, giveUp: 3000 }

/** Milliseconds after which a gateway that is gone is forgotten; then it would be a new one. */
const MEMORY = 10 * 60 * 1000

export interface ReadOptions {
  now?: () => number
  onItem: (node: string, item: Item) => void
  /** A gateway spoke for the first time, or again after it counted as gone. */
  onNode: (node: string) => void
  onGone: (node: string) => void
  /** What a gateway told from an item on did not arrive. */
  onGap: (node: string, from: number) => void
  /** And never will: what it told is not known any more. */
  onLost: (node: string) => void
}

interface Peer {
  /** The number of the item that is awaited. */
  next: number
  /** Letters that came before their turn, by their first item. */
  ahead: Map<number, Letter>
  /** How far it has come as far as it is known. */
  known: number
  heardAt: number
  isGone: boolean
  /** Whether it said that it goes: then it does not come back. */
  isOver: boolean
  timers: NodeJS.Timeout[]
}

export interface LetterReader {
  read(letter: Letter): void
  /** The gateways that are there. */
  nodes(): string[]
  /** Whether one is there, or fell silent a while ago and may want to hear what it missed. */
  hasOthers(): boolean
  /** One said that it goes. */
  part(node: string): void
  /** Looks who has been silent for too long. */
  look(): void
  stop(): void
}

/** Reads letters in the order they were written, each item once, and notices what is missing. */
export function createLetterReader(options: ReadOptions): LetterReader {
  const { now = Date.now, onItem, onNode, onGone, onGap, onLost } = options
  const peers = new Map<string, Peer>()

  function rest(peer: Peer): void {
    for (const timer of peer.timers.splice(0)) clearTimeout(timer)
  }

  function take(node: string, peer: Peer, letter: Letter): void {
    const items = letter.items.slice(Math.max(0, peer.next - letter.from))
    peer.next = Math.max(peer.next, endOf(letter))
    for (const item of items) onItem(node, item)
  }

  /** Takes what has its turn now, of letters that came early. */
  function catchUp(node: string, peer: Peer): void {
    for (const [from, letter] of [...peer.ahead].sort(([a], [b]) => a - b)) {
      if (from > peer.next) return
      peer.ahead.delete(from)
      take(node, peer, letter)
    }
  }

  function giveUp(node: string, peer: Peer): void {
    rest(peer)
    const [first = peer.known] = [...peer.ahead.keys()].sort((a, b) => a - b)
    peer.next = Math.max(peer.next, first)
    onLost(node)
    catchUp(node, peer)
    watch(node, peer)
  }

  /** Waits for what is missing, asks for it, and goes on without it. */
  function watch(node: string, peer: Peer): void {
    const isMissing = peer.next < peer.known
    if (!isMissing) rest(peer)
    if (!isMissing || peer.timers.length > 0) return
    const ask = setTimeout(() => onGap(node, peer.next), PATIENCE.ask)
    peer.timers = [ask, setTimeout(() => giveUp(node, peer), PATIENCE.giveUp)]
    for (const timer of peer.timers) timer.unref()
  }

  function meet({ node, from }: Letter): Peer {
    const known = peers.get(node)
    const peer = known ?? {
      next: from,
      ahead: new Map(),
      known: from,
      timers: [],
      heardAt: 0,
      isGone: true,
      isOver: false,
    }
    peers.set(node, peer)
    peer.heardAt = now()
    if (peer.isGone) {
      peer.isGone = false
      peer.isOver = false
      onNode(node)
    }
    return peer
  }

  function leave(node: string, peer: Peer): void {
    rest(peer)
    if (peer.isGone) return
    peer.isGone = true
    onGone(node)
  }

  return {
    read(letter) {
      const { node, from, items } = letter
      const peer = meet(letter)
      peer.known = Math.max(peer.known, endOf(letter))
      if (from > peer.next && items.length > 0) peer.ahead.set(from, letter)
      else if (from <= peer.next) take(node, peer, letter)
      catchUp(node, peer)
      watch(node, peer)
    },
    nodes: () => [...peers].flatMap(([node, { isGone }]) => (isGone ? [] : [node])),
    hasOthers: () => [...peers.values()].some(({ isOver }) => !isOver),
    part(node) {
      const peer = peers.get(node)
      if (peer === undefined) return
      peer.isOver = true
      leave(node, peer)
    },
    look() {
      for (const [node, peer] of peers) {
        const silence = now() - peer.heardAt
        if (silence > SILENCE) leave(node, peer)
        if (silence > MEMORY) peers.delete(node)
      }
    },
    stop() {
      for (const peer of peers.values()) rest(peer)
    },
  }
}
