import type { Choice, FormField, MessageContent, ReplyValues } from './content.ts'
import type { Issue } from './error-codes.ts'
import { knowsContent } from './knows-content.ts'

type Value = ReplyValues[string] | undefined

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const PHONE = /^\+?[\d\s()./-]{5,30}$/
const DAY = /^\d{4}-\d\d-\d\d$/
const TIME = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

/** What is wrong with a value; undefined where nothing is. */
export type ReplyFault = 'missing' | 'invalid' | 'too-long' | 'unknown'

const isOne = (choices: readonly Choice[], value: Value): boolean =>
  choices.some(({ id }) => id === value)

/** The fault of what was entered into one field of a form. */
export function checkField(field: FormField, value: Value): ReplyFault | undefined {
  const { type, required, maxLength = 1000, options = [] } = field
  if (type === 'checkbox') {
    if (value !== undefined && typeof value !== 'boolean') return 'invalid'
    return required && value !== true ? 'missing' : undefined
  }
  if (value === undefined || value === '') return required ? 'missing' : undefined
  if (typeof value !== 'string') return 'invalid'
  if (!value.trim()) return required ? 'missing' : undefined
  if (value.length > maxLength) return 'too-long'
  if (type === 'select') return isOne(options, value) ? undefined : 'unknown'
  if (type === 'email') return EMAIL.test(value.trim()) ? undefined : 'invalid'
  return type !== 'phone' || PHONE.test(value.trim()) ? undefined : 'invalid'
}

function checkAt(content: MessageContent & { kind: 'date' }, at: Value): ReplyFault | undefined {
  const { time, min, max, slots } = content
  if (typeof at !== 'string' || !at) return 'missing'
  if (slots) return slots.includes(at) ? undefined : 'unknown'
  const day = time ? TIME.exec(at)?.[1] : DAY.exec(at)?.[0]
  if (!day || Number.isNaN(Date.parse(at))) return 'invalid'
  return (min && day < min) || (max && day > max) ? 'unknown' : undefined
}

function checkOptions(content: MessageContent & { kind: 'list' }, value: Value) {
  if (!Array.isArray(value) || !value[0]) return 'missing'
  if (new Set(value).size < value.length || (value[1] && !content.multiple)) return 'invalid'
  return value.every((id) => isOne(content.options, id)) ? undefined : 'unknown'
}

/** Each value there may be, with what finds its fault. */
function listChecks(content: MessageContent): Record<string, (value: Value) => string | undefined> {
  const pick = (choices: readonly Choice[]) => (value: Value) =>
    isOne(choices, value) ? undefined : 'unknown'
  switch (content.kind) {
    case 'replies':
      return { option: pick(content.options) }
    case 'list':
      return { options: (value) => checkOptions(content, value) }
    case 'date':
      return { at: (value) => checkAt(content, value) }
    case 'form':
      return Object.fromEntries(
        content.fields.map((field) => [field.id, (value: Value) => checkField(field, value)]),
      )
    default: {
      const cards = content.kind === 'carousel' ? content.cards : [content]
      const buttons = cards.flatMap((card) => card.buttons ?? [])
      return { button: pick(buttons.filter(({ url }) => url === undefined)) }
    }
  }
}

/**
 * What keeps values from being an answer to what was asked; empty where they are one.
 *
 * @example
 * checkReply({ kind: 'replies', v: 1, options: [{ id: 'yes', label: 'Yes' }] }, { option: 'yes' }) // []
 */
export function checkReply(content: MessageContent, values: ReplyValues): Issue[] {
  if (!knowsContent(content)) return [{ path: 'reply.to', message: 'unknown' }]
  const checks = listChecks(content)
  const known = Object.entries(checks).flatMap(([path, check]) => {
    const fault = check(Object.hasOwn(values, path) ? values[path] : undefined)
    return fault ? [{ path: `reply.values.${path}`, message: fault }] : []
  })
  const foreign = Object.keys(values).filter((path) => !Object.hasOwn(checks, path))
  return [
    ...known,
    ...foreign.map((path) => ({ path: `reply.values.${path}`, message: 'unknown' })),
  ]
}
