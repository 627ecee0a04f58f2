import * as v from 'valibot'
import { id, json, name } from './fields.ts'
import { isDeeper } from './is-deeper.ts'
import { GATEWAY_LIMITS, LIMITS } from './limits.ts'
import type { Moment, MomentKind, MomentReply, MomentRequest } from './moments.ts'
import { time } from './time-fields.ts'

const KINDS: readonly MomentKind[] = [
  'appointment',
  'bill',
  'callback',
  'form',
  'fraud',
  'order',
  'survey',
  'custom',
]

/** What a button may lead to: nothing that runs. */
const LINK = /^(https?|mailto|tel):/i

type Action = Moment['actions'][number]

const action = v.object({
  id,
  label: v.pipe(name, v.minLength(1)),
  url: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(LIMITS.note),
      v.check(
        (url) => LINK.test(url) && URL.canParse(url),
        'Expected an address of https, mailto or tel',
      ),
    ),
  ),
})

const data: v.GenericSchema<unknown, Record<string, unknown>> = v.pipe(
  json,
  v.check(
    (value) => !isDeeper(value, GATEWAY_LIMITS.eventDepth),
    `Expected ${GATEWAY_LIMITS.eventDepth} levels of objects and arrays at most`,
  ),
)

/** What a card shows, member by member. */
export const momentContent: {
  readonly kind: v.GenericSchema<unknown, MomentKind>
  readonly title: v.GenericSchema<unknown, string>
  readonly body: v.NullishSchema<v.GenericSchema<unknown, string>, undefined>
  readonly actions: v.OptionalSchema<v.GenericSchema<unknown, Action[]>, undefined>
  readonly data: v.OptionalSchema<v.GenericSchema<unknown, Record<string, unknown>>, undefined>
} = {
  kind: v.picklist(KINDS),
  title: v.pipe(name, v.minLength(1)),
  body: v.nullish(v.pipe(v.string(), v.maxLength(LIMITS.note))),
  actions: v.optional(v.pipe(v.array(action), v.maxLength(GATEWAY_LIMITS.momentActions))),
  data: v.optional(data),
}

export const momentRequest: v.GenericSchema<unknown, MomentRequest> = v.pipe(
  v.object({
    id: v.optional(id),
    userId: v.optional(id),
    anonymousId: v.optional(id),
    personId: v.optional(id),
    ...momentContent,
    variant: v.nullish(name),
    expiresAt: v.nullish(time),
  }),
  v.check(
    ({ userId, anonymousId, personId }) =>
      [userId, anonymousId, personId].filter((each) => each !== undefined).length === 1,
    'Expected one of userId, anonymousId and personId',
  ),
)

export const momentReply: v.GenericSchema<unknown, MomentReply> = v.object({
  site: id,
  anonymousId: id,
  action: id,
  label: v.optional(name),
  values: v.optional(
    v.pipe(
      v.record(
        v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.id)),
        v.union([v.pipe(v.string(), v.maxLength(LIMITS.note)), v.number(), v.boolean()]),
      ),
      v.check(
        (values) => Object.keys(values).length <= GATEWAY_LIMITS.momentActions,
        `Expected ${GATEWAY_LIMITS.momentActions} values at most`,
      ),
    ),
  ),
})
