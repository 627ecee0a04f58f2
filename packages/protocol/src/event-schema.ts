import * as v from 'valibot'
import type { EventConsent, EventContext, EventMessage, EventType } from './events.ts'
import { id, json, name, time } from './fields.ts'
import { LIMITS } from './limits.ts'

const eventConsent: v.GenericSchema<unknown, EventConsent> = v.looseObject({
  epoch: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  categoryPreferences: v.record(v.string(), v.boolean()),
})

/** Members we act on are checked; all others of a context are kept as they are. */
export const eventContext: v.GenericSchema<unknown, EventContext> = v.looseObject({
  page: v.optional(json),
  campaign: v.optional(json),
  library: v.optional(json),
  locale: v.optional(v.string()),
  timezone: v.optional(v.string()),
  userAgent: v.optional(v.string()),
  consent: v.optional(eventConsent),
})

const EVENT_TYPES: readonly EventType[] = ['track', 'page', 'screen', 'identify', 'group', 'alias']

/** Segment clients send `""` or null where there is no id. */
const clientId = v.pipe(v.string(), v.maxLength(LIMITS.id))

const eventFields: v.GenericSchema<unknown, EventMessage> = v.object({
  type: v.picklist(EVENT_TYPES),
  messageId: v.optional(id),
  anonymousId: v.nullish(clientId),
  userId: v.nullish(clientId),
  event: v.optional(name),
  name: v.nullish(name),
  category: v.nullish(name),
  properties: v.nullish(json),
  traits: v.nullish(json),
  groupId: v.optional(id),
  previousId: v.optional(id),
  timestamp: v.optional(time),
  originalTimestamp: v.optional(time),
  sentAt: v.nullish(time),
  context: v.nullish(eventContext),
  integrations: v.nullish(json),
})

/** The member each type of event cannot do without. */
const REQUIRED: Readonly<Partial<Record<EventType, 'event' | 'groupId' | 'previousId'>>> = {
  track: 'event',
  group: 'groupId',
  alias: 'previousId',
}

/** One event, whichever route it came by. Members we do not know are left out. */
export const eventSchema: v.GenericSchema<unknown, EventMessage> = v.pipe(
  eventFields,
  v.check((event) => Boolean(event.anonymousId || event.userId), 'Expected anonymousId or userId'),
  v.check((event) => {
    const required = REQUIRED[event.type]
    return required === undefined || Boolean(event[required])
  }, 'Expected event with track, groupId with group, previousId with alias'),
)
