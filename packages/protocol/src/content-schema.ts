import * as v from 'valibot'
import type {
  Card,
  Choice,
  ContentButton,
  FormField,
  MessageContent,
  MessageReply,
} from './content.ts'
import { id, name } from './fields.ts'
import { GATEWAY_LIMITS, LIMITS } from './limits.ts'

const { options: OPTIONS, buttons: BUTTONS, cards: CARDS, fields: FIELDS } = GATEWAY_LIMITS.content

/** Said by a pattern, so that the published JSON Schema says it too. Nothing that runs. */
const LINK = /^(https?:\/\/[^\s/?#]|mailto:[^\s]|tel:[+\d])[^\s\p{Control}]*$/iu
const IMAGE = /^https:\/\/[^\s/?#][^\s\p{Control}]*$/iu
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const SLOT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

const label = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.name))
const address = (pattern: RegExp, says: string) =>
  v.pipe(v.string(), v.maxLength(LIMITS.note), v.regex(pattern, says))
const link = address(LINK, 'Expected an address of https, http, mailto or tel')
const day = v.pipe(v.string(), v.regex(DAY, 'Expected a day such as 2026-12-24'))

const list = <T>(
  entry: v.GenericSchema<unknown, T>,
  most: number,
): v.GenericSchema<unknown, readonly T[]> =>
  v.pipe(v.array(entry), v.minLength(1), v.maxLength(most))

function hasOwnIds(entries: readonly { id: string }[]): boolean {
  return new Set(entries.map((entry) => entry.id)).size === entries.length
}

/** Two of one id could not be told apart in an answer. */
const choices = <T extends { id: string }>(
  entry: v.GenericSchema<unknown, T>,
  most: number,
): v.GenericSchema<unknown, readonly T[]> =>
  v.pipe(
    list(entry, most),
    v.check<readonly T[], string>(hasOwnIds, 'Expected an id of its own for each'),
  )

const choice: v.GenericSchema<unknown, Choice> = v.object({ id, label })
const button: v.GenericSchema<unknown, ContentButton> = v.object({
  id,
  label,
  url: v.optional(link),
})

const field: v.GenericSchema<unknown, FormField> = v.pipe(
  v.object({
    id,
    label,
    type: v.picklist(['text', 'email', 'phone', 'select', 'checkbox']),
    required: v.optional(v.boolean()),
    maxLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.note))),
    options: v.optional(choices(choice, OPTIONS)),
  }),
  v.check(
    ({ type, options }) => (type === 'select') === (options !== undefined),
    'Expected options for a select, and for nothing else',
  ),
)

const entries = {
  title: label,
  text: v.optional(v.pipe(v.string(), v.maxLength(LIMITS.note))),
  image: v.optional(v.object({ url: address(IMAGE, 'Expected an address of https'), alt: name })),
  buttons: v.optional(choices(button, BUTTONS)),
}

const card: v.GenericSchema<unknown, Card> = v.object(entries)

const version = v.literal(1)

/** What a gateway takes beside a text. Others than these it refuses, and clients show as the text. */
export const messageContent: v.GenericSchema<unknown, MessageContent> = v.variant('kind', [
  v.object({ kind: v.literal('replies'), v: version, options: choices(choice, BUTTONS) }),
  v.object({ kind: v.literal('buttons'), v: version, buttons: choices(button, BUTTONS) }),
  v.object({
    kind: v.literal('form'),
    v: version,
    title: v.optional(label),
    fields: choices(field, FIELDS),
    submit: v.optional(label),
  }),
  v.object({ kind: v.literal('card'), v: version, ...entries }),
  v.object({
    kind: v.literal('carousel'),
    v: version,
    cards: v.pipe(
      list(card, CARDS),
      v.check(
        (cards) => hasOwnIds(cards.flatMap(({ buttons = [] }) => buttons)),
        'Expected an id of its own for each button',
      ),
    ),
  }),
  v.object({
    kind: v.literal('list'),
    v: version,
    options: choices(v.object({ id, label, hint: v.optional(name) }), OPTIONS),
    multiple: v.optional(v.boolean()),
  }),
  v.object({
    kind: v.literal('date'),
    v: version,
    time: v.optional(v.boolean()),
    min: v.optional(day),
    max: v.optional(day),
    slots: v.optional(
      list(
        v.pipe(
          v.string(),
          v.regex(SLOT, 'Expected a time with its zone'),
          v.check((text) => !Number.isNaN(Date.parse(text)), 'Expected a time that there is'),
        ),
        OPTIONS,
      ),
    ),
  }),
])

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.id))
const text = v.pipe(v.string(), v.maxLength(LIMITS.note))

/** Only bounded here: whether it answers the question is checked where both are at hand. */
export const messageReply: v.GenericSchema<unknown, MessageReply> = v.object({
  to: id,
  values: v.pipe(
    v.record(key, v.union([text, v.boolean(), v.pipe(v.array(id), v.maxLength(OPTIONS))])),
    v.check((values) => Object.keys(values).length <= FIELDS, `Expected ${FIELDS} values at most`),
  ),
})
