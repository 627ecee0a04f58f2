import { type AgentNotices, type AgentSignals, BeckonError } from '@beckon/protocol'
import { atom } from 'nanostores'
import type { Connection, ConnectionStatus, Input, Output, Request } from '../connection.ts'

export type Answers = { [R in Request]?: (input: Input<R>) => Output<R> | Promise<Output<R>> }

/** A connection without a network: a test says what the gateway answers and tells. */
export interface MemoryConnection extends Connection {
  /** What was asked so far, oldest first. */
  readonly asked: { request: Request; input: unknown }[]
  readonly told: { signal: keyof AgentSignals; input: unknown }[]
  /** Answers requests from now on; a thrown error is the refusal. */
  answer(answers: Answers): void
  notify<N extends keyof AgentNotices>(notice: N, body: AgentNotices[N]): void
  connect(): void
  lose(): void
  setStatus(status: ConnectionStatus): void
}

type Listener = (body: never) => void

export function createMemoryConnection(answers: Answers = {}): MemoryConnection {
  const $status = atom<ConnectionStatus>('online')
  const table: Answers = { ...answers }
  const listeners = new Map<string, Set<Listener>>()
  const asked: MemoryConnection['asked'] = []
  const told: MemoryConnection['told'] = []

  function listen(name: string, listener: Listener): () => void {
    const held = listeners.get(name) ?? new Set()
    listeners.set(name, held.add(listener))
    return () => void held.delete(listener)
  }
  function emit(name: string, body: unknown): void {
    for (const listener of listeners.get(name) ?? []) listener(body as never)
  }
  async function ask<R extends Request>(request: R, input: Input<R>): Promise<Output<R>> {
    asked.push({ request, input })
    const answer = table[request]
    if ($status.get() !== 'online' || !answer) throw new BeckonError('network/unreachable')
    return await answer(input)
  }
  return {
    $status,
    asked,
    told,
    ask,
    tell: (signal, input) => void told.push({ signal, input }),
    on: (notice, listener) => listen(notice, listener),
    onConnect(run) {
      if ($status.get() === 'online') run()
      return listen('connect', run)
    },
    close: () => $status.set('offline'),
    answer: (more) => void Object.assign(table, more),
    notify: (notice, body) => emit(notice, body),
    connect() {
      $status.set('online')
      emit('connect', undefined)
    },
    lose: () => $status.set('offline'),
    setStatus: (status) => $status.set(status),
  }
}
