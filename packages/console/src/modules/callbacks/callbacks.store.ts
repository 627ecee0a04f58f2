import type { Callback, CallbackStatus } from '@beckon/protocol'
import { atom, computed, type ReadableAtom } from 'nanostores'
import type { Connection } from '../../connection.ts'

export interface CallbacksStore {
  /** All requests, newest first; null until the first answer. */
  readonly $callbacks: ReadableAtom<readonly Callback[] | null>
  /** How many wait for a call. */
  readonly $waiting: ReadableAtom<number>
  setStatus(callbackId: string, status: CallbackStatus): Promise<void>
  stop(): void
}

function addCallback(held: readonly Callback[], callback: Callback): Callback[] {
  const others = held.filter((item) => item.id !== callback.id)
  return [callback, ...others].sort((a, b) => b.createdAt.localeCompare(a.createdAt))
}

export function createCallbacksStore(connection: Connection): CallbacksStore {
  const $callbacks = atom<readonly Callback[] | null>(null)
  const add = (callback: Callback): void =>
    $callbacks.set(addCallback($callbacks.get() ?? [], callback))

  async function refetch(): Promise<void> {
    $callbacks.set((await connection.ask('callbacks:list', {})).callbacks)
  }
  const stops = [
    connection.on('callback:changed', ({ callback }) => add(callback)),
    // A refetch that fails is repeated by the next connect.
    connection.onConnect(() => void refetch().catch(() => {})),
  ]
  return {
    $callbacks,
    $waiting: computed(
      $callbacks,
      (held) => held?.filter((callback) => callback.status === 'requested').length ?? 0,
    ),
    async setStatus(callbackId, status) {
      add((await connection.ask('callback:update', { callbackId, status })).callback)
    },
    stop: () => stops.forEach((stop) => void stop()),
  }
}
