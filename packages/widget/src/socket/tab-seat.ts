import type { Ack, BeckonError } from '@beckon/protocol'
import type { LinkAddress, LinkHandlers, Notice, OpenLink } from './link.ts'
import type { createPendingAcks } from './pending-acks.ts'

/** What of the browser tabs need to find each other. */
export type TabPage = Pick<
  Window & typeof globalThis,
  'navigator' | 'crypto' | 'document' | 'BroadcastChannel'
>

/** A tab's place among those of one visitor; who sits in it leads or follows. */
export interface TabSeat {
  page: TabPage
  /** Of the lock that the leader holds, and of the channel. */
  name: string
  channel: BroadcastChannel
  address: LinkAddress
  handlers: LinkHandlers
  openOwn: OpenLink
  /** Handed on, since a chunk that imported it would cut the first one in two. */
  createAcks: typeof createPendingAcks
  /** Aborted once the tab has left. */
  left: AbortSignal
  /** The line was lost, to all: leaves, and keeps the lock for a moment more. */
  leave(error?: BeckonError): void
  /** Leaves it to others at once. */
  quit(): void
  /** Settles once the lock is to be let go of. */
  released: Promise<void>
}

/** What tabs say to each other. Whoever hears it checks it: other scripts of the page could speak too. */
export type Frame =
  | ['hello']
  | ['ask', tab: string, number: number, name: string, input: unknown]
  | ['signal', name: string, input: unknown]
  | ['here', leader: string, up: boolean]
  | ['notice', leader: string, notice: Notice]
  | ['answer', tab: string, number: number, ack: Ack<unknown>]
  | ['down', leader: string, reason: Ack<never> | undefined]
