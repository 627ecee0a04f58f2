import { expect, test } from 'vitest'
import { checkReply } from './check-reply.ts'
import type { FormField, MessageContent, ReplyValues } from './content.ts'
import { knowsContent } from './knows-content.ts'

const options = [
  { id: 'a', label: 'A' },
  { id: 'b', label: 'B' },
]
const faults = (content: MessageContent, values: ReplyValues): string[] =>
  checkReply(content, values).map(({ path, message }) => `${path.slice(13)} ${message}`)

const form = (field: Partial<FormField>): MessageContent => ({
  kind: 'form',
  v: 1,
  fields: [{ id: 'f', label: 'F', type: 'text', ...field }],
})

test('takes one of the options that were offered, and none but one', () => {
  const replies: MessageContent = { kind: 'replies', v: 1, options }
  expect(faults(replies, { option: 'a' })).toEqual([])
  expect(faults(replies, { option: 'c' })).toEqual(['option unknown'])
  expect(faults(replies, {})).toEqual(['option unknown'])
  expect(faults(replies, { option: 'a', more: 'b' })).toEqual(['more unknown'])
})

test('takes several of a list only where it says so, and each once', () => {
  const list: MessageContent = { kind: 'list', v: 1, options }
  expect(faults(list, { options: ['b'] })).toEqual([])
  expect(faults(list, { options: ['a', 'b'] })).toEqual(['options invalid'])
  expect(faults({ ...list, multiple: true }, { options: ['a', 'b'] })).toEqual([])
  expect(faults({ ...list, multiple: true }, { options: ['a', 'a'] })).toEqual(['options invalid'])
  expect(faults(list, { options: [] })).toEqual(['options missing'])
  expect(faults(list, { options: ['x'] })).toEqual(['options unknown'])
})

test('takes no button that leads elsewhere for an answer', () => {
  const buttons = [...options, { id: 'url', label: 'Shop', url: 'https://shop.example' }]
  expect(faults({ kind: 'buttons', v: 1, buttons }, { button: 'b' })).toEqual([])
  expect(faults({ kind: 'card', v: 1, title: 'T', buttons }, { button: 'url' })).toEqual([
    'button unknown',
  ])
  const cards = [{ title: '1' }, { title: '2', buttons }]
  expect(faults({ kind: 'carousel', v: 1, cards }, { button: 'a' })).toEqual([])
  expect(faults({ kind: 'card', v: 1, title: 'nothing to press' }, { button: 'a' })).toEqual([
    'button unknown',
  ])
})

test.each<[Partial<FormField>, unknown, string | undefined]>([
  [{}, undefined, undefined],
  [{ required: true }, ' ', 'missing'],
  [{ required: true }, undefined, 'missing'],
  [{ maxLength: 3 }, 'four', 'too-long'],
  [{}, true, 'invalid'],
  [{ type: 'email' }, 'maya@alder.example', undefined],
  [{ type: 'email' }, 'maya@alder', 'invalid'],
  [{ type: 'phone' }, '+44 20 7946 0958', undefined],
  [{ type: 'phone' }, 'call me', 'invalid'],
  [{ type: 'select', options }, 'b', undefined],
  [{ type: 'select', options }, 'z', 'unknown'],
  [{ type: 'checkbox' }, false, undefined],
  [{ type: 'checkbox', required: true }, false, 'missing'],
  [{ type: 'checkbox' }, 'yes', 'invalid'],
])('of a field %o the value %o is %s', (field, value, fault) => {
  const values: ReplyValues = value === undefined ? {} : { f: value as string }
  expect(faults(form(field), values)).toEqual(fault ? [`f ${fault}`] : [])
})

test('takes a day within its bounds, a time with its zone, or one of the slots', () => {
  const date: MessageContent = { kind: 'date', v: 1, min: '2026-12-01', max: '2026-12-24' }
  expect(faults(date, { at: '2026-12-24' })).toEqual([])
  expect(faults(date, { at: '2026-12-25' })).toEqual(['at unknown'])
  expect(faults(date, { at: '2026-12-3' })).toEqual(['at invalid'])
  expect(faults(date, {})).toEqual(['at missing'])
  expect(faults({ ...date, time: true }, { at: '2026-12-03T09:00+01:00' })).toEqual([])
  expect(faults({ ...date, time: true }, { at: '2026-12-03T09:00' })).toEqual(['at invalid'])
  const slots = ['2026-12-03T09:00:00Z']
  expect(faults({ kind: 'date', v: 1, slots }, { at: '2026-12-03T09:00:00Z' })).toEqual([])
  expect(faults({ kind: 'date', v: 1, slots }, { at: '2026-12-03T10:00:00Z' })).toEqual([
    'at unknown',
  ])
})

test('asks a form about no member that every object has', () => {
  expect(faults(form({ id: 'toString' }), {})).toEqual([])
  expect(checkReply(form({}), { constructor: 'x' })).toHaveLength(1)
})

test.each([
  { kind: 'hologram', v: 1, buttons: { id: 'x' } },
  { kind: 'replies', v: 2 },
  { kind: 'form', v: 2, fields: 'of another kind' },
])('nothing is an answer to what is not known here: %o', (content) => {
  const asked = content as unknown as MessageContent
  expect(knowsContent(asked)).toBe(false)
  expect(checkReply(asked, { option: 'a' })).toEqual([{ path: 'reply.to', message: 'unknown' }])
})

test('knows what it lists, and no member that every object has', () => {
  expect(knowsContent(form({}))).toBe(true)
  expect(knowsContent({ kind: 'toString', v: 1 })).toBe(false)
})
