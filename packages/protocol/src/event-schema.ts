import * as v from 'valibot'
import type { EventConsent, EventContext, EventMessage, EventType } from './events.ts'
import { idOrNone, json, name } from './fields.ts'
import { isDeeper } from './is-deeper.ts'
import { GATEWAY_LIMITS } from './limits.ts'
import { time } from './time-fields.ts'

/** One fault for all of them: an event has room for a hundred thousand, and each would be answered. */
const preferences: v.GenericSchema<unknown, EventConsent['categoryPreferences']> = v.pipe(
  json,
  v.check(
    (value) => Object.values(value).every((each) => typeof each === 'boolean'),
    'Expected true or false for each purpose',
  ),
  v.transform((value) => value as EventConsent['categoryPreferences']),
)

const eventConsent: v.GenericSchema<unknown, EventConsent> = v.looseObject({
  epoch: v.nullish(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  categoryPreferences: preferences,
})

/** The members we act on. */
const contextFields = v.looseObject({
  page: v.nullish(json),
  campaign: v.nullish(json),
  library: v.nullish(json),
  locale: v.nullish(v.string()),
  timezone: v.nullish(v.string()),
  userAgent: v.nullish(v.string()),
  consent: v.nullish(eventConsent),
})

/** Members we act on are checked; the context is kept as it is. */
export const eventContext: v.GenericSchema<unknown, EventContext> = v.pipe(
  json,
  v.rawCheck(({ dataset, addIssue }) => {
    for (const { message, path } of v.safeParse(contextFields, dataset.value).issues ?? []) {
      addIssue({ message, path })
    }
  }),
)

const EVENT_TYPES: readonly EventType[] = ['track', 'page', 'screen', 'identify', 'group', 'alias']

const eventFields: v.GenericSchema<unknown, EventMessage> = v.object({
  type: v.picklist(EVENT_TYPES),
  messageId: v.nullish(idOrNone),
  anonymousId: v.nullish(idOrNone),
  userId: v.nullish(idOrNone),
  event: v.nullish(name),
  name: v.nullish(name),
  category: v.nullish(name),
  properties: v.nullish(json),
  traits: v.nullish(json),
  groupId: v.nullish(idOrNone),
  previousId: v.nullish(idOrNone),
  timestamp: v.nullish(time),
  originalTimestamp: v.nullish(time),
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
  v.unknown(),
  v.check(
    (event) => !isDeeper(event, GATEWAY_LIMITS.eventDepth),
    `Expected ${GATEWAY_LIMITS.eventDepth} levels of objects and arrays at most`,
  ),
  eventFields,
  v.check((event) => Boolean(event.anonymousId || event.userId), 'Expected anonymousId or userId'),
  v.check((event) => {
    const required = REQUIRED[event.type]
    return required === undefined || Boolean(event[required])
  }, 'Expected event with track, groupId with group, previousId with alias'),
)
