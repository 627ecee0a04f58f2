import { atom, type ReadableAtom } from 'nanostores'
import type { Clock, Stop } from '../../clock.ts'
import type { Connection } from '../../connection.ts'

const EXPIRES_AFTER = 6000
const REPEAT_AFTER = 4000

export interface TypingStore {
  /** The conversations whose visitor is typing. */
  readonly $typing: ReadableAtom<ReadonlySet<string>>
  /** Tells the visitor that the agent types; to be called on each key. */
  keep(conversationId: string): void
  /** Tells the visitor that the agent no longer types. */
  cease(conversationId: string): void
  stop(): void
}

export function createTypingStore(connection: Connection, clock: Clock): TypingStore {
  const $typing = atom<ReadonlySet<string>>(new Set())
  const timers = new Map<string, Stop>()
  let own: { conversationId: string; at: number } | null = null

  function end(conversationId: string): void {
    timers.get(conversationId)?.()
    timers.delete(conversationId)
    $typing.set(new Set(timers.keys()))
  }
  function begin(conversationId: string): void {
    timers.get(conversationId)?.()
    timers.set(
      conversationId,
      clock.startTimer(() => end(conversationId), EXPIRES_AFTER),
    )
    $typing.set(new Set(timers.keys()))
  }
  const stops = [
    connection.on('typing:changed', ({ conversationId, active }) =>
      active ? begin(conversationId) : end(conversationId),
    ),
    connection.on('message:new', ({ message }) => {
      if (message.author.kind === 'visitor') end(message.conversationId)
    }),
    () => timers.forEach((stop) => void stop()),
  ]
  return {
    $typing,
    keep(conversationId) {
      const isFresh = own?.conversationId === conversationId && clock.now() - own.at < REPEAT_AFTER
      if (isFresh) return
      own = { conversationId, at: clock.now() }
      connection.tell('typing:set', { conversationId, active: true })
    },
    cease(conversationId) {
      if (own?.conversationId !== conversationId) return
      own = null
      connection.tell('typing:set', { conversationId, active: false })
    },
    stop: () => stops.forEach((stop) => void stop()),
  }
}
