import type { EventConsent, EventMessage, EventType, Json } from '@beckon/protocol'
import type { PageContext } from './platform.ts'

export type EventFields = Pick<
  EventMessage,
  'event' | 'name' | 'properties' | 'traits' | 'groupId' | 'previousId' | 'userId'
>

/** What a call may say of its event, beside what it is. */
export interface EventOptions {
  /** The idempotency key; made where absent. 100 characters at most. */
  messageId?: string | undefined
  /** When it happened; now where absent. */
  timestamp?: Date | string | undefined
  /** Laid over the context. */
  context?: Json | undefined
  integrations?: Json | undefined
  /** Leaves at once, and with it what waits: something is to come of it while the visitor looks. */
  soon?: boolean | undefined
}

/** One call of the page, with the world as it was at that moment: an event may be made of it later. */
export interface Call extends Pick<EventMessage, 'type' | 'anonymousId' | 'userId'> {
  type: EventType
  /** A UUID that sorts by time: what the event is kept under, and its `messageId` where it has no other. */
  key: string
  fields: EventFields
  options: EventOptions
  /** Milliseconds since 1970. */
  now: number
  page: PageContext | undefined
  groupId: string | undefined
  consent: EventConsent
  /** What plugins added to the context, in their order. */
  contexts: readonly Json[]
  registered: Json
}
