import * as v from 'valibot'
import { id, name } from './fields.ts'
import { GATEWAY_LIMITS, LIMITS } from './limits.ts'
import type { MomentRule, MomentSettings } from './moment-rules.ts'
import { momentContent } from './moment-schema.ts'

const DAY = 24 * 60 * 60

const between = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

const pattern = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.note))

const conditions = v.pipe(
  v.strictObject({
    url: v.optional(v.pipe(v.array(pattern), v.minLength(1), v.maxLength(GATEWAY_LIMITS.rules))),
    event: v.optional(v.pipe(name, v.minLength(1))),
    signal: v.optional(id),
    seconds: v.optional(between(1, DAY)),
    scroll: v.optional(between(1, 100)),
    idle: v.optional(between(1, DAY)),
    exit: v.optional(v.boolean()),
    visitor: v.optional(v.picklist(['new', 'returning'])),
  }),
  v.check((when) => Object.keys(when).length > 0, 'Expected a condition'),
)

const variant = v.strictObject({
  id,
  weight: v.optional(between(1, 1000)),
  moment: v.optional(v.union([v.literal(false), v.partial(v.strictObject(momentContent))])),
})

const unlike = <T extends { id: string }>() =>
  v.check<T[], string>(
    (all) => new Set(all.map((each) => each.id)).size === all.length,
    'Expected ids that differ',
  )

const rule: v.GenericSchema<unknown, MomentRule> = v.strictObject({
  id,
  when: conditions,
  moment: v.strictObject(momentContent),
  variants: v.optional(
    v.pipe(v.array(variant), v.minLength(1), v.maxLength(GATEWAY_LIMITS.momentActions), unlike()),
  ),
  priority: v.optional(between(-1000, 1000)),
  everyDays: v.optional(between(1, 3650)),
})

export const momentSettings: v.GenericSchema<unknown, MomentSettings> = v.strictObject({
  rules: v.optional(v.pipe(v.array(rule), v.maxLength(GATEWAY_LIMITS.rules), unlike())),
  perDay: v.optional(between(1, 100)),
})
