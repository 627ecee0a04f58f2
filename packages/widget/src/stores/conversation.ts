import type { Client, Stop } from '@beckon/core'
import type { Message, MessagePage, ReadMarks, VisitorCase } from '@beckon/protocol'
import { atom, type ReadableAtom } from 'nanostores'
import type { Ask } from './gateway.ts'
import { createRetry, isPassing } from './retry.ts'

/** The conversation as far as it is held here: a stretch without gaps, in ascending `seq`. */
export interface Conversation {
  $messages: ReadableAtom<readonly Message[]>
  $read: ReadableAtom<ReadMarks>
  /** The newest case; null while there is none, or none is known. */
  $case: ReadableAtom<VisitorCase | null>
  /** True if there is more above. */
  $more: ReadableAtom<boolean>
  /** False until the first page is here. */
  $ready: ReadableAtom<boolean>
  /** Takes one message from wherever it comes; what is missing before it is asked for first. */
  note(message: Message): Promise<void>
  /** Marks only grow. */
  noteRead(read: ReadMarks): void
  noteCase(newest: VisitorCase | null): void
  /** Asks for what was missed. Never rejects: it is asked for again. */
  catchUp(): Promise<void>
  loadEarlier(): Promise<void>
  clear(): void
  dispose: Stop
}

export interface ConversationOptions {
  platform: Client['platform']
  ask: Ask
  /** Called for each message that came after the first page was shown. */
  onNew(message: Message): void
}

const NOTHING_READ: ReadMarks = { visitor: 0, agent: 0 }

export function createConversation({ platform, ask, onNew }: ConversationOptions): Conversation {
  const $messages = atom<readonly Message[]>([])
  const $read = atom<ReadMarks>(NOTHING_READ)
  const $case = atom<VisitorCase | null>(null)
  const $more = atom(false)
  const $ready = atom(false)
  const retry = createRetry(platform, catchUp)
  let pulling: Promise<void> | undefined
  let missed = false
  /** Raised by `clear`: answers to older questions belong to another conversation. */
  let era = 0

  const heldSeq = (): number => $messages.get().at(-1)?.seq ?? 0

  function append(page: readonly Message[]): void {
    const fresh: Message[] = []
    for (const message of page) {
      if (message.seq === heldSeq() + fresh.length + 1) fresh.push(message)
    }
    if (fresh.length === 0) return
    $messages.set([...$messages.get(), ...fresh])
    fresh.forEach(onNew)
  }

  function noteRead(read: ReadMarks): void {
    const { visitor, agent } = $read.get()
    $read.set({ visitor: Math.max(visitor, read.visitor), agent: Math.max(agent, read.agent) })
  }

  function takeFirst(page: MessagePage): void {
    // Marks first: lines read long ago are at no moment unread.
    noteRead(page.read)
    $more.set(page.more)
    $messages.set(page.messages)
    $ready.set(true)
  }

  /** @returns whether more is to be asked for */
  async function pullPage(mine: number): Promise<boolean> {
    const first = !$ready.get()
    const page = await ask('messages:list', first ? {} : { after: heldSeq() })
    if (mine !== era) return false
    $case.set(page.case ?? null)
    if (first) {
      takeFirst(page)
      return false
    }
    const before = heldSeq()
    append(page.messages)
    noteRead(page.read)
    // A page that brings nothing new would only be followed by itself.
    return page.more && heldSeq() > before
  }

  async function pull(): Promise<void> {
    const mine = era
    try {
      do {
        missed = false
        while (await pullPage(mine)) {
          // The next page holds what comes after this one.
        }
      } while (missed && mine === era)
      if (mine === era) retry.stop()
    } catch (error) {
      // Where the line is lost, the next connection asks again.
      if (mine === era && isPassing(error)) retry.later()
    }
  }

  function catchUp(): Promise<void> {
    missed = true
    if (pulling) return pulling
    const started = pull().finally(() => {
      if (pulling === started) pulling = undefined
    })
    pulling = started
    return started
  }

  return {
    ...{ $messages, $read, $case, $more, $ready },
    noteRead,
    catchUp,
    noteCase: (newest) => $case.set(newest),
    async note(message) {
      const isNext = $ready.get() && message.seq === heldSeq() + 1
      if (isNext) append([message])
      else if (message.seq > heldSeq()) await catchUp()
    },
    async loadEarlier() {
      const mine = era
      const [oldest] = $messages.get()
      if (!oldest || !$more.get()) return
      const page = await ask('messages:list', { before: oldest.seq })
      if (mine !== era || $messages.get()[0] !== oldest) return
      $messages.set([...page.messages, ...$messages.get()])
      $more.set(page.more)
    },
    clear() {
      era += 1
      pulling = undefined
      retry.stop()
      $messages.set([])
      $read.set(NOTHING_READ)
      $case.set(null)
      $more.set(false)
      $ready.set(false)
    },
    dispose: retry.stop,
  }
}
