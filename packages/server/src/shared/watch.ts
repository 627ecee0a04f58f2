/** Something a gateway does: an event of a socket, its handshake, a transaction, a job of the outbox. */
export interface Deed {
  kind: 'event' | 'handshake' | 'transaction' | 'job'
  /** One of a closed list: events by their names, jobs by what they are for. */
  name: string
  /** The namespace of the socket. */
  namespace?: string | undefined
  /** What log lines of it carry. */
  requestId?: string | undefined
}

/** Does work that is measured, and traced where that was asked for. */
export type Watch = <T>(deed: Deed, work: () => Promise<T>) => Promise<T>

export const watchNothing: Watch = (_deed, work) => work()

/** Both, the one around the other. */
export const joinWatches =
  (outer: Watch, inner: Watch): Watch =>
  (deed, work) =>
    outer(deed, () => inner(deed, work))
