import type { Message, OptInChannel } from '@beckon/protocol'
import type { Repositories } from '../../database/repositories.ts'
import type { Store } from '../../database/store.ts'
import type { Reach } from '../deliveries/deliveries.types.ts'

export interface PersonKey {
  siteId: string
  personId: string
}

/** Answers on their way to somebody who left. */
export interface ReplyDelivery extends PersonKey {
  /** The same at each try, so that who gets it twice can tell. */
  id: string
  address: string
  conversationId: string
  /** Oldest first: what the person has not read. */
  messages: readonly Message[]
}

/**
 * A way to reach somebody who is not here. An adapter is a folder beside this file, and knows nothing of
 * when something is sent or whether it may be: `pass-gate.usecases.ts` decides that.
 */
export interface Channel {
  readonly name: OptInChannel
  /** True where a conversation goes on there: what it took, no other channel sends as well. */
  readonly isPlace?: boolean
  /** Where somebody chose to get answers; undefined where they did not. Asked at each answer. */
  canReach(repositories: Repositories, person: PersonKey): Promise<Reach | undefined>
  /** @throws Refused where the address takes nothing, any other error where to try again may help */
  send(store: Store, delivery: ReplyDelivery): Promise<void>
}
