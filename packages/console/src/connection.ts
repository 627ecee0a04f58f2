import type { AgentNotices, AgentRequests, AgentSignals } from '@beckon/protocol'
import type { ReadableAtom } from 'nanostores'
import type { Stop } from './clock.ts'

export type Request = keyof AgentRequests
export type Input<R extends Request> = AgentRequests[R]['input']
export type Output<R extends Request> = AgentRequests[R]['output']

/**
 * - `ended`: the gateway knows this session no longer; sign in anew
 * - `outdated`: the gateway speaks another protocol; load the page anew
 */
export type ConnectionStatus = 'connecting' | 'online' | 'offline' | 'ended' | 'outdated'

/** The line to the gateway as the stores see it: a socket in life, memory in tests. */
export interface Connection {
  readonly $status: ReadableAtom<ConnectionStatus>
  /**
   * Asks and waits for the answer. Nothing is queued while there is no connection.
   *
   * @throws BeckonError with the gateway's code, or `network/unreachable` where no answer came
   */
  ask<R extends Request>(request: R, input: Input<R>): Promise<Output<R>>
  /** Says something that needs no answer and may be lost. */
  tell<S extends keyof AgentSignals>(signal: S, input: AgentSignals[S]): void
  on<N extends keyof AgentNotices>(notice: N, listener: (body: AgentNotices[N]) => void): Stop
  /** Calls back on every connect, and now if there is a connection: the moment to fetch. */
  onConnect(run: () => void): Stop
  close(): void
}
