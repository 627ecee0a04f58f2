import type { Message } from '@beckon/protocol'
import { atom, computed, type ReadableAtom } from 'nanostores'
import type { Connection } from '../../connection.ts'
import { tellError } from '../../errors.ts'
import {
  addNewer,
  addOlder,
  advanceMarks,
  beginThread,
  heldSeq,
  isBehind,
  type Thread,
} from './thread.models.ts'

const CATCH_UP_PAGE = 1000

export interface ThreadStore {
  /** The open conversation; null while none is open or its first page has not come. */
  readonly $thread: ReadableAtom<Thread | null>
  /** Why the open conversation could not be loaded, in plain words. */
  readonly $failure: ReadableAtom<string | null>
  /** Opens a conversation, or none. What was loaded before shows at once. */
  open(conversationId: string | null): void
  loadOlder(): Promise<void>
  /** Takes in a message known from an answer instead of a notice. */
  add(message: Message): void
  /** Says up to where the agent has read. */
  markRead(seq: number): Promise<void>
  stop(): void
}

export function createThreadStore(connection: Connection): ThreadStore {
  const $threads = atom<Readonly<Record<string, Thread>>>({})
  const $openId = atom<string | null>(null)
  const $failure = atom<string | null>(null)
  const loading = new Set<string>()

  function change(id: string, run: (thread: Thread) => Thread): void {
    const held = $threads.get()[id]
    const changed = held && run(held)
    if (changed && changed !== held) $threads.set({ ...$threads.get(), [id]: changed })
  }
  async function begin(conversationId: string): Promise<void> {
    const page = await connection.ask('messages:list', { conversationId })
    const thread = beginThread(conversationId, page)
    $threads.set({ ...$threads.get(), [conversationId]: thread })
  }
  /** Returns whether there is reason to fetch once more. */
  async function fetchNewer(conversationId: string, thread: Thread): Promise<boolean> {
    const after = heldSeq(thread)
    const input = { conversationId, after, limit: CATCH_UP_PAGE }
    const page = await connection.ask('messages:list', input)
    change(conversationId, (held) => advanceMarks(addNewer(held, page.messages), page))
    const held = $threads.get()[conversationId]
    return page.messages.length > 0 && (page.more || (held !== undefined && isBehind(held)))
  }
  /** One at a time for each conversation; goes on until nothing is missing. */
  async function catchUp(id: string): Promise<void> {
    if (loading.has(id)) return
    loading.add(id)
    try {
      const held = $threads.get()[id]
      if (held) while (await fetchNewer(id, $threads.get()[id] ?? held));
      else await begin(id)
      if ($openId.get() === id) $failure.set(null)
    } catch (error) {
      if ($openId.get() === id && !$threads.get()[id]) $failure.set(tellError(error))
    } finally {
      loading.delete(id)
    }
  }
  function add(message: Message): void {
    const id = message.conversationId
    change(id, (thread) => addNewer(thread, [message]))
    const held = $threads.get()[id]
    if (held && isBehind(held) && $openId.get() === id) void catchUp(id)
  }
  function open(id: string | null): void {
    $failure.set(null)
    $openId.set(id)
    if (id !== null) void catchUp(id)
  }
  const stops = [
    connection.on('message:new', ({ message }) => add(message)),
    connection.on('message:read', ({ conversationId, read }) =>
      change(conversationId, (thread) => advanceMarks(thread, { read })),
    ),
    connection.on('message:delivered', ({ conversationId, delivered }) =>
      change(conversationId, (thread) => advanceMarks(thread, { delivered })),
    ),
    connection.onConnect(() => open($openId.get())),
  ]
  return {
    $thread: computed([$threads, $openId], (threads, id) => (id && threads[id]) || null),
    $failure,
    open,
    add,
    async loadOlder() {
      const thread = $threads.get()[$openId.get() ?? '']
      const before = thread?.messages[0]?.seq
      if (!thread?.older || before === undefined) return
      const { conversationId } = thread
      const page = await connection.ask('messages:list', { conversationId, before })
      change(conversationId, (held) => addOlder(held, page))
    },
    async markRead(seq) {
      const conversationId = $openId.get()
      if (conversationId === null) return
      const { read } = await connection.ask('message:read', { conversationId, seq })
      change(conversationId, (thread) => advanceMarks(thread, { read }))
    },
    stop: () => stops.forEach((stop) => void stop()),
  }
}
